using System.Globalization;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Live;

/// <summary><c>GET /live/{topic}</c>: server-sent events that say "fetch yourself again".</summary>
internal static class LiveEndpoint
{
    /// <summary>How often the page of the pipeline looks again: queues and outcomes change without any document.</summary>
    private static readonly TimeSpan PipelineEvery = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/live/articles",
                (HttpContext context, LiveNews news, IHostApplicationLifetime host) => SendAsync(context, news.ListenAsync, host)
            )
            .WithMetadata(new LongAnswer());
        routes
            .MapGet(
                "/live/pipeline",
                (HttpContext context, TimeProvider time, IHostApplicationLifetime host) =>
                    SendAsync(context, stop => TicksAsync(time, stop), host)
            )
            .WithMetadata(new LongAnswer());
    }

    private static async Task SendAsync(
        HttpContext context,
        Func<CancellationToken, IAsyncEnumerable<long>> events,
        IHostApplicationLifetime host
    )
    {
        // An open page must not keep the server from stopping.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await context.Response.WriteAsync("retry: 2000\n\n", over.Token);
            await context.Response.Body.FlushAsync(over.Token);
            await foreach (var number in events(over.Token))
            {
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {number}\n\n"), over.Token);
                await context.Response.Body.FlushAsync(over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server stops.
        }
    }

    private static async IAsyncEnumerable<long> TicksAsync(
        TimeProvider time,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var number = 1L; ; number++)
        {
            await Task.Delay(PipelineEvery, time, cancellationToken);
            yield return number;
        }
    }
}
