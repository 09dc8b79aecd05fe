using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Core.Pipeline;

namespace IctPipeline.Azure.Tests.Language;

/// <summary>Answers requests as a test says, and remembers them. Passes on what it gives no answer to.</summary>
internal sealed class StubHandler(Func<RecordedRequest, HttpResponseMessage?> answer) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly List<RecordedRequest> _requests = [];

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public HttpClientTransport Transport() => new(new HttpClient(this, disposeHandler: false));

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK, string? retryAfter = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    public static HttpResponseMessage Error(HttpStatusCode status, string code, string? retryAfter = null) =>
        Json("""{"error":{"code":"CODE","message":"No."}}""".Replace("CODE", code, StringComparison.Ordinal), status, retryAfter);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var recorded = new RecordedRequest(
            request.RequestUri!,
            request.Headers.TryGetValues("Ocp-Apim-Subscription-Key", out var keys) ? keys.Single() : null,
            JsonDocument.Parse(body).RootElement
        );
        lock (_requests)
        {
            _requests.Add(recorded);
        }

        return answer(recorded) ?? await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>A request that the client sent.</summary>
internal sealed record RecordedRequest(Uri Uri, string? Key, JsonElement Body)
{
    public string Kind => Body.GetProperty("kind").GetString()!;

    public IEnumerable<JsonElement> Documents => Body.GetProperty("analysisInput").GetProperty("documents").EnumerateArray();
}
