using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using IctPipeline.Testing;

namespace IctPipeline.EndToEnd.Tests.Hosts;

/// <summary>
/// Azure Functions Core Tools: the Functions host of the platform, over the published app. <c>ICT_TEST_APP</c> is the folder of the
/// published app, and <c>func</c> must be on the path.
/// </summary>
internal sealed class CoreToolsProgram : IHostProgram
{
    private readonly int _port = FreePort.Find();

    /// <summary>The folder of the published app; null where these tests can't run.</summary>
    public static string? App => Environment.GetEnvironmentVariable("ICT_TEST_APP") is { Length: > 0 } app ? Path.GetFullPath(app) : null;

    public IctProcess Start(string folder, IReadOnlyDictionary<string, string?> environment)
    {
        var settings = new Dictionary<string, string?>(environment)
        {
            ["AzureWebJobsStorage"] = environment["ArticlesStorage"],
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["FUNCTIONS_CORE_TOOLS_TELEMETRY_OPTOUT"] = "1",
        };
        return IctProcess.StartProgram("func", ["start", "--no-build", "--port", $"{_port}"], settings, App!);
    }

    public async Task<HttpClient> ReadyAsync(IctProcess process, string folder)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}/") };
        await process.BecomesAsync(async () => await AnswersAsync(client), "the health function answers");
        return client;
    }

    /// <summary>Event Grid does not reach a machine like this one: the test sends its event.</summary>
    public async Task TellAsync(HttpClient client, Uri blob)
    {
        var path = blob.AbsolutePath.Split('/', 4);
        using var request = new HttpRequestMessage(HttpMethod.Post, "runtime/webhooks/blobs?functionName=Host.Functions.IngestArticle");
        request.Headers.Add("aeg-event-type", "Notification");
        request.Content = JsonContent.Create(
            new[]
            {
                new
                {
                    id = Guid.NewGuid().ToString(),
                    eventType = "Microsoft.Storage.BlobCreated",
                    eventTime = "2026-01-01T00:00:00Z",
                    dataVersion = "",
                    topic = "storage",
                    subject = $"/blobServices/default/containers/{path[2]}/blobs/{Uri.UnescapeDataString(path[3])}",
                    data = new { api = "PutBlob", url = blob.AbsoluteUri },
                },
            }
        );
        using var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("api/health", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
