using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Worker.Tests.Hosting;

namespace IctPipeline.Worker.Tests.Invocations;

/// <summary>HTTP functions through the worker's own web server, and the timer whose work they ask for.</summary>
[Collection(WorkerCollection.Name)]
public sealed class HttpAndTimerTests(WorkerStack stack)
{
    [Fact]
    public async Task Health_Get_AnswersOk()
    {
        var (result, response) = await SendAsync("Health", HttpMethod.Get, "/api/health");

        Verdicts.Succeeded(result);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"status":"ok"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task GetArticle_StoredDocument_AnswersIt()
    {
        var blob = new BlobAddress("articles", "http/một.txt");
        await stack.PutAsync(blob, "Bài qua HTTP\n\nMobiFone trả lời.\n");
        Verdicts.Succeeded(await stack.Worker.BeginBlob("IngestArticle", blob).Result);
        var id = ArticleId.For(blob);

        var (result, response) = await SendAsync(
            "GetArticle",
            HttpMethod.Get,
            $"/api/articles/{id}",
            new KeyValuePair<string, string>("id", id)
        );

        Verdicts.Succeeded(result);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Bài qua HTTP", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task GetArticle_NoDocument_AnswersNotFound()
    {
        var id = ArticleId.For(new BlobAddress("articles", "http/không có.txt"));

        var (result, response) = await SendAsync(
            "GetArticle",
            HttpMethod.Get,
            $"/api/articles/{id}",
            new KeyValuePair<string, string>("id", id)
        );

        Verdicts.Succeeded(result);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task RunSweep_SweepStartedOverHttp_AsksForTheMissingDocument()
    {
        var blob = new BlobAddress("articles", "quét/thiếu.txt");
        await stack.PutAsync(blob, "Bài bị thiếu\n\nKhông ai báo về bài này.\n");
        var (result, response) = await SendAsync("StartReindex", HttpMethod.Post, "/api/reindex", """{"prefix":"quét/"}""");
        Verdicts.Succeeded(result);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);

        Verdicts.Succeeded(await stack.Worker.BeginTick("RunSweep").Result);

        var message = Assert.Single(await stack.TakeAsync("article-reindex"));
        Verdicts.Succeeded(await stack.Worker.BeginStored("ReindexArticle", message).Result);
        Assert.Equal("Bài bị thiếu", (await stack.FindAsync(blob))?.Title);
    }

    private Task<(Protocol.StatusResult Result, HttpResponseMessage Response)> SendAsync(
        string function,
        HttpMethod method,
        string path,
        params KeyValuePair<string, string>[] route
    ) => stack.Worker.SendAsync(function, new HttpRequestMessage(method, path), route);

    private Task<(Protocol.StatusResult Result, HttpResponseMessage Response)> SendAsync(
        string function,
        HttpMethod method,
        string path,
        string json
    ) =>
        stack.Worker.SendAsync(
            function,
            new HttpRequestMessage(method, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") }
        );
}
