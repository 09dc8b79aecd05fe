using System.Net;
using System.Text.Json.Serialization.Metadata;

namespace IctPipeline.Web.Api;

/// <summary>What people may ask of the Functions app. Only pages that were confirmed come here.</summary>
internal sealed partial class PipelineOrders(
    ReaderOptions options,
    PipelineApi api,
    IHttpClientFactory clients,
    ILogger<PipelineOrders> log
)
{
    /// <summary>The app gives itself 200 s for a replay of many.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromSeconds(210);

    public bool CanAsk => api.IsThere;

    public Task<ApiAnswer> ReplayAsync(string id, CancellationToken cancellationToken) =>
        SendAsync("replay", HttpMethod.Post, $"api/failures/{Uri.EscapeDataString(id)}/replay", null, options.Timeout, cancellationToken);

    /// <param name="code">Null replays every open failure.</param>
    public Task<ApiAnswer> ReplayManyAsync(string? code, CancellationToken cancellationToken) =>
        SendAsync(
            "replay of many",
            HttpMethod.Post,
            "api/failures/replay",
            Json(new ReplayWish(code, code is null ? true : null), ApiJson.Default.ReplayWish),
            LongPatience,
            cancellationToken
        );

    public Task<ApiAnswer> DiscardAsync(string id, string reason, CancellationToken cancellationToken) =>
        SendAsync(
            "discard",
            HttpMethod.Delete,
            $"api/failures/{Uri.EscapeDataString(id)}?reason={Uri.EscapeDataString(reason)}",
            null,
            options.Timeout,
            cancellationToken
        );

    public Task<ApiAnswer> StartSweepAsync(SweepWish wish, CancellationToken cancellationToken) =>
        SendAsync(
            wish.DryRun ? "dry run" : "sweep",
            HttpMethod.Post,
            "api/reindex",
            Json(wish, ApiJson.Default.SweepWish),
            options.Timeout,
            cancellationToken
        );

    /// <param name="change"><c>pause</c>, <c>resume</c> or <c>cancel</c>.</param>
    public Task<ApiAnswer> ChangeSweepAsync(string run, string change, CancellationToken cancellationToken) =>
        SendAsync(
            change,
            HttpMethod.Post,
            $"api/reindex/{Uri.EscapeDataString(run)}/{Uri.EscapeDataString(change)}",
            null,
            options.Timeout,
            cancellationToken
        );

    private static JsonContent Json<T>(T wish, JsonTypeInfo<T> type) => JsonContent.Create(wish, type);

    private async Task<ApiAnswer> SendAsync(
        string order,
        HttpMethod method,
        string path,
        HttpContent? body,
        TimeSpan limit,
        CancellationToken cancellationToken
    )
    {
        using var request = api.Request(method, path);
        request.Content = body;
        using var client = clients.CreateClient();
        client.Timeout = limit;
        var answer = await AnswerAsync(client, request, cancellationToken);
        Asked(order, (int)answer.Status);
        return answer;
    }

    private static async Task<ApiAnswer> AnswerAsync(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            var many = request.RequestUri!.AbsolutePath.EndsWith("/failures/replay", StringComparison.Ordinal);
            var count =
                many && response.IsSuccessStatusCode
                    ? (await response.Content.ReadFromJsonAsync(ApiJson.Default.ReplayedMany, cancellationToken))?.Replayed
                    : null;
            return new(response.StatusCode, count);
        }
        catch (Exception error) when (error is HttpRequestException or System.Text.Json.JsonException)
        {
            return new(HttpStatusCode.ServiceUnavailable);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(HttpStatusCode.GatewayTimeout);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A person asked the Functions app for a {Order}: {Status}.")]
    private partial void Asked(string order, int status);
}
