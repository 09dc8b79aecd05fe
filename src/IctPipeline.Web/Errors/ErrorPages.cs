using Microsoft.AspNetCore.Http.Extensions;

namespace IctPipeline.Web.Errors;

/// <summary>
/// Gives every request the time that a person waits, and answers with a page whatever happens: the page as it was last, with a note,
/// where the store is away; else one that says what is wrong and what to do.
/// </summary>
internal sealed partial class ErrorPages(
    RequestDelegate next,
    ReaderOptions options,
    PageWriter writer,
    KeptPages kept,
    StorePatience store,
    TimeProvider time,
    ILogger<ErrorPages> log
)
{
    private const string RetryAfterSeconds = "5";

    /// <summary>Until the reader of the change feed, who looks more often than that, knows if it is the store or this page.</summary>
    private static readonly TimeSpan Suspicion = TimeSpan.FromSeconds(2);

    public async Task InvokeAsync(HttpContext context)
    {
        var closed = context.RequestAborted;
        var limit = LimitOf(context.GetEndpoint()?.Metadata);
        using var late = new CancellationTokenSource(limit, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(closed, late.Token);
        context.RequestAborted = over.Token;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // Nobody waits any more.
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            context.RequestAborted = closed;
            if (
                late.IsCancellationRequested
                && limit > Patience.Moment
                && context.GetEndpoint()?.Metadata.GetMetadata<ReadsStore>() is not null
            )
            {
                store.Lose(Suspicion);
            }

            await AnswerAsync(context, error);
        }
        finally
        {
            context.RequestAborted = closed;
        }
    }

    private TimeSpan LimitOf(EndpointMetadataCollection? endpoint) =>
        endpoint?.GetMetadata<LongAnswer>() is not null ? Timeout.InfiniteTimeSpan
        : endpoint?.GetMetadata<ReadsStore>() is not null ? store.Limit
        : options.Timeout;

    private async Task AnswerAsync(HttpContext context, Exception error)
    {
        var trouble = Trouble.From(error);
        var address = context.Request.GetEncodedPathAndQuery();
        var isPage = HttpMethods.IsGet(context.Request.Method);
        Log(context, error, trouble);
        var html =
            isPage && trouble.Passes && kept.Find(address) is { } page
                ? page.With(await writer.RenderAsync<OutageNote>(new Outage(trouble, address, page.At, time.GetUtcNow() - page.At)))
                : await writer.RenderAsync<ErrorPage>(
                    new Failing(
                        trouble,
                        trouble.Passes && isPage ? address : null,
                        trouble.Status == StatusCodes.Status500InternalServerError ? context.TraceIdentifier : null
                    )
                );
        var response = context.Response;
        response.Clear();
        response.StatusCode = trouble.Status;
        response.ContentType = PageWriter.ContentType;
        response.Headers.CacheControl = "no-store";
        if (trouble.Passes)
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
        }

        await response.WriteAsync(html, context.RequestAborted);
    }

    private void Log(HttpContext context, Exception error, Trouble trouble)
    {
        if (trouble.Status == StatusCodes.Status500InternalServerError)
        {
            Failed(context.Request.Path, context.TraceIdentifier, error);
        }
        else if (trouble.Passes)
        {
            NotAnswered(context.Request.Path, trouble.Status, error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} failed, reference {Reference}.")]
    private partial void Failed(string path, string reference, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page {Path} was answered with {Status}: the store is away ({Error}).")]
    private partial void NotAnswered(string path, int status, string error);
}

/// <summary>An error page.</summary>
/// <param name="Retry">The address to try again; null where that helps nothing.</param>
/// <param name="Reference">What stands in the log; null where there is nothing to look up.</param>
public sealed record Failing(Trouble Trouble, string? Retry, string? Reference);

/// <summary>The note on a page that is kept.</summary>
/// <param name="Retry">The address to try again.</param>
/// <param name="At">When the page was made.</param>
public sealed record Outage(Trouble Trouble, string Retry, DateTimeOffset At, TimeSpan Age);
