using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IctPipeline.Core.Analysis;
using IctPipeline.LanguageEmulator.Answers;
using IctPipeline.LanguageEmulator.Limits;
using IctPipeline.LanguageEmulator.Protocol;
using Microsoft.AspNetCore.Http;

namespace IctPipeline.LanguageEmulator;

/// <summary>Handles requests for analysis: checks in the order of the service's gateway, then answers.</summary>
internal sealed class AnalyzeTextEndpoint(
    LanguageEmulatorOptions options,
    IArticleAnalyzer analyzer,
    EmulatorStatistics statistics,
    TimeProvider time
)
{
    /// <summary>Before the paths of version 3.1.</summary>
    public const string OldRoot = "/text/analytics/v3.1/";

    private const int MaxBytes = 1_048_576;
    private const string KeyHeader = "Ocp-Apim-Subscription-Key";
    private const string QuotaRetryAfterDays = "15";

    private static readonly string[] Versions = ["2022-05-01", "2023-04-01", "2024-11-01", "2025-11-01", "2026-05-01"];

    private readonly SlidingWindow _window = new(options.RequestsPerMinute, time);
    private readonly FaultInjector _faults = new(options.Faults);
    private long _records;

    public void Replace(FaultOptions faults) => _faults.Replace(faults);

    /// <summary><c>POST /language/:analyze-text</c>.</summary>
    public Task HandleAsync(HttpContext context) =>
        HandleAsync(
            context,
            body =>
            {
                CheckVersion(context.Request);
                return AnalyzeTextRequest.Read(body);
            },
            (request, model, results) => ResponseWriter.Results(request.Kind, model, results, ShowsStatistics(context.Request))
        );

    /// <summary><c>POST /text/analytics/v3.1/…</c>, which older clients speak.</summary>
    public Task HandleOldAsync(HttpContext context, TaskKind kind) =>
        HandleAsync(
            context,
            body => AnalyzeTextRequest.ReadOld(kind, context.Request.Query, body),
            (_, model, results) => ResponseWriter.OldResults(model, results, ShowsStatistics(context.Request))
        );

    /// <summary>Whatever else is asked: says what there is, in the service's form.</summary>
    public Task HandleUnknownAsync(HttpContext context) =>
        RefuseAsync(
            context,
            new ServiceRefusal(
                404,
                "404",
                $"Resource not found: {context.Request.Method} {context.Request.Path} is not among what is served here: "
                    + "POST /language/:analyze-text?api-version=2023-04-01, and of the older protocol POST "
                    + $"{string.Join(", ", TaskKind.All.Select(kind => OldRoot + kind.OldPath))}."
            )
        );

    private Task RefuseAsync(HttpContext context, ServiceRefusal refusal)
    {
        statistics.RefusedWith(refusal.Status);
        context.Response.StatusCode = refusal.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers["x-ms-error-code"] = refusal.Code;
        if (refusal.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return context.Response.Body.WriteAsync(ResponseWriter.Error(refusal), context.RequestAborted).AsTask();
    }

    private async Task HandleAsync(
        HttpContext context,
        Func<ReadOnlyMemory<byte>, AnalyzeTextRequest> read,
        Func<AnalyzeTextRequest, string, IReadOnlyList<DocumentResult>, ReadOnlyMemory<byte>> write
    )
    {
        var plan = _faults.Next();
        try
        {
            if (plan.Delay > TimeSpan.Zero)
            {
                await Task.Delay(plan.Delay, time, context.RequestAborted);
            }

            Authenticate(context.Request);
            Fail(plan.Fault);
            var request = read(await BodyAsync(context.Request, context.RequestAborted));
            var results = await AnswerAsync(request, context.RequestAborted);
            var model = request.ModelVersion == TaskKind.LatestModel ? "emulator-" + analyzer.ModelVersion : request.ModelVersion;
            await SendAsync(context, write(request, model, results), plan.Fault);
        }
        catch (ServiceRefusal refusal)
        {
            await RefuseAsync(context, refusal);
        }
    }

    private void Authenticate(HttpRequest request)
    {
        var given = Encoding.UTF8.GetBytes(request.Headers[KeyHeader].ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(options.Key)))
        {
            throw new ServiceRefusal(401, "401", "Access denied due to invalid subscription key or wrong API endpoint.");
        }
    }

    private static void CheckVersion(HttpRequest request)
    {
        var version = request.Query["api-version"].ToString();
        if (!Versions.Contains(version.Replace("-preview", "", StringComparison.Ordinal)))
        {
            throw ServiceRefusal.Request(
                "InvalidParameterValue",
                $"The api-version '{version}' is not known: {string.Join(", ", Versions)} are."
            );
        }
    }

    private static bool ShowsStatistics(HttpRequest request) =>
        string.Equals(request.Query["showStats"], "true", StringComparison.OrdinalIgnoreCase);

    private static void Fail(Fault fault)
    {
        if (fault == Fault.Unavailable)
        {
            throw new ServiceRefusal(503, "ServiceUnavailable", "Injected failure.");
        }

        if (fault == Fault.Broken)
        {
            throw new ServiceRefusal(500, "InternalServerError", "Injected failure.");
        }

        if (fault == Fault.Throttled)
        {
            throw Throttled("Injected", 1);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        return buffer.Length <= MaxBytes
            ? buffer.ToArray()
            : throw new ServiceRefusal(
                413,
                "InvalidRequest",
                "Invalid Request.",
                "InvalidRequestContent",
                $"The request is {buffer.Length} bytes; {MaxBytes} are allowed."
            );
    }

    private async Task<IReadOnlyList<DocumentResult>> AnswerAsync(AnalyzeTextRequest request, CancellationToken cancellationToken)
    {
        if (_window.Enter(request.Kind.Name) is { } wait)
        {
            throw Throttled(request.Kind.Name, wait);
        }

        if (Interlocked.Read(ref _records) >= options.RecordQuota)
        {
            throw new ServiceRefusal(
                403,
                "403",
                $"Out of call volume quota for TextAnalytics F0 pricing tier. Please retry after {QuotaRetryAfterDays} days.",
                retryAfter: (int)TimeSpan.FromDays(int.Parse(QuotaRetryAfterDays, CultureInfo.InvariantCulture)).TotalSeconds
            );
        }

        var answers = new DocumentAnswers(options, analyzer, _faults);
        var results = new List<DocumentResult>(request.Documents.Count);
        foreach (var document in request.Documents)
        {
            results.Add(await answers.AnswerAsync(request, document, cancellationToken));
        }

        var records = results.Sum(result => result.Records);
        Interlocked.Add(ref _records, records);
        statistics.Answered(request.Kind.Name, results.Count, records);
        return results;
    }

    private async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body, Fault fault)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers["apim-request-id"] = Guid.NewGuid().ToString();
        if (fault is Fault.CutBeforeAnswer or Fault.CutInAnswer)
        {
            statistics.RefusedWith(0);
            if (fault == Fault.CutInAnswer)
            {
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }

            context.Abort();
            return;
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static ServiceRefusal Throttled(string kind, int seconds) =>
        new(
            429,
            "429",
            $"Requests to the {kind} Operation under Text Analytics API have exceeded rate limit of your current TextAnalytics S pricing "
                + $"tier. Please retry after {seconds} second.",
            retryAfter: seconds
        );
}
