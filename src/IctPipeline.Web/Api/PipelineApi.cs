using System.Text.Json.Serialization.Metadata;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Api;

/// <summary>The Functions API. Its key is added here, on the server: no page ever holds it.</summary>
internal sealed class PipelineApi(ReaderOptions options, ApiPatience patience, IHttpClientFactory clients)
{
    private const string KeyHeader = "x-functions-key";

    /// <summary>An app that did not answer is not waited for again so soon.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    public bool IsThere => options.Api is not null;

    /// <returns>Null where the app does not answer.</returns>
    public Task<PipelineStatus?> StatusAsync(CancellationToken cancellationToken) =>
        GetAsync("api/status", ApiJson.Default.PipelineStatus, cancellationToken);

    /// <returns>Null where the app knows nothing of re-indexing.</returns>
    public Task<ReindexStatus?> ReindexAsync(CancellationToken cancellationToken) =>
        GetAsync("api/reindex", ApiJson.Default.ReindexStatus, cancellationToken);

    /// <summary>A request with the key.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(options.Api!, path));
        request.Headers.Add(KeyHeader, options.ApiKey);
        return request;
    }

    private async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (options.Api is null)
        {
            return null;
        }

        using var request = Request(HttpMethod.Get, path);
        var limit = patience.Limit;
        using var client = Client(limit);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            patience.Regain();
            return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync(type, cancellationToken) : null;
        }
        catch (Exception error)
            when (error is HttpRequestException or System.Text.Json.JsonException
                || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            // Only who waited long enough knows that it does not answer: else those who waited a moment would prolong it for ever.
            if (error is OperationCanceledException && limit > Patience.Moment)
            {
                patience.Lose(Silence);
            }

            return null;
        }
    }

    private HttpClient Client(TimeSpan limit)
    {
        var client = clients.CreateClient();
        client.Timeout = limit;
        return client;
    }
}
