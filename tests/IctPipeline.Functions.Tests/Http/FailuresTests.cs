using System.Text;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Tests.Http;

public sealed class FailuresTests
{
    private static readonly string Id = ArticleId.For(Pipeline.Blob);
    private readonly Pipeline _pipeline = new();
    private readonly Failures _api;

    public FailuresTests() =>
        _api = new Failures(
            new FailureAdmin(_pipeline.Store, _pipeline.Retries, new FailureRecorder(_pipeline.Store, _pipeline.Time)),
            Guards.Create(_pipeline.Time),
            _pipeline.Time
        );

    [Fact]
    public async Task List_Filter_AnswersRecordsAsTheyAreStored()
    {
        await FailAsync();

        var all = await ListAsync("");
        Assert.Equal(200, all.StatusCode);
        using var json = JsonDocument.Parse(all.Content!);
        var failure = Assert.Single(json.RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal(("dead", "permanent"), (failure.GetProperty("status").GetString(), failure.GetProperty("class").GetString()));
        Assert.Contains(Pipeline.Blob.Name, all.Content, StringComparison.Ordinal);
        Assert.Equal(
            all.Content,
            (await ListAsync("?class=permanent&code=UnsupportedFormat&status=dead&since=1h&limit=5&blob=b%C3%A1o/m%E1%BB%99t.txt")).Content
        );
        Assert.Equal("""{"failures":[]}""", (await ListAsync("?code=Empty")).Content);
    }

    [Theory]
    [InlineData("?class=bad")]
    [InlineData("?limit=0")]
    [InlineData("?clas=permanent")]
    [InlineData("?code=a-function-key")]
    public async Task List_WrongRequest_AnswersProblemDetails(string query)
    {
        var answer = await ListAsync(query);

        AssertProblem(400, answer);
        Assert.DoesNotContain("a-function-key", answer.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OpenRecord_AnswersIt()
    {
        await FailAsync();

        var answer = Answer(await _api.GetAsync(Request(), Id, default));

        Assert.Equal(200, answer.StatusCode);
        Assert.Equal("UnsupportedFormat", JsonSerializer.Deserialize(answer.Content!, PipelineJson.Relaxed.ArticleFailure)!.Code);
    }

    [Fact]
    public async Task EveryRequest_NoIdOrNoRecord_AnswersProblemDetails()
    {
        foreach (var (id, status) in new[] { ("no-id", 400), (Id, 404) })
        {
            AssertProblem(status, Answer(await _api.GetAsync(Request(), id, default)));
            AssertProblem(status, Answer(await _api.ReplayAsync(Request(), id, default)));
            AssertProblem(status, Answer(await _api.DiscardAsync(Request("?reason=x"), id, default)));
        }
    }

    [Fact]
    public async Task Replay_OpenRecord_IsOnItsWay()
    {
        await FailAsync();

        var answer = Answer(await _api.ReplayAsync(Request(), Id, default));

        Assert.Equal(202, answer.StatusCode);
        Assert.Contains("\"status\":\"retrying\"", answer.Content, StringComparison.Ordinal);
        Assert.Equal(JobReason.Replay, _pipeline.Retries.TryDequeue()!.Reason);
    }

    [Fact]
    public async Task Discard_ThenReplayOrDiscard_IsClosed()
    {
        await FailAsync();

        var answer = Answer(await _api.DiscardAsync(Request("?reason=An+image"), Id, default));

        Assert.Equal(200, answer.StatusCode);
        Assert.Contains("An image", answer.Content, StringComparison.Ordinal);
        AssertProblem(409, Answer(await _api.ReplayAsync(Request(), Id, default)));
        AssertProblem(409, Answer(await _api.DiscardAsync(Request("?reason=x"), Id, default)));
        Assert.Equal(0, _pipeline.Retries.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?reason=")]
    [InlineData("?reason=%20")]
    public async Task Discard_NoReason_IsRefused(string query)
    {
        await FailAsync();

        AssertProblem(400, Answer(await _api.DiscardAsync(Request(query), Id, default)));

        Assert.Equal(FailureStatus.Dead, (await _pipeline.Store.FindFailureAsync(Id, default))!.Item.Status);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?limit=5", null)]
    [InlineData("?all=false", null)]
    [InlineData("", "{}")]
    [InlineData("", "[]")]
    [InlineData("", "{\"al\":true}")]
    [InlineData("", "{")]
    [InlineData("", "{\"class\":7}")]
    public async Task ReplayAll_NothingSaysWhich_IsRefused(string query, string? body)
    {
        await FailAsync();

        AssertProblem(400, Answer(await _api.ReplayAllAsync(Request(query, body), default)));

        Assert.Equal(0, _pipeline.Retries.Count);
    }

    [Theory]
    [InlineData("?all=true", null, 1)]
    [InlineData("?code=UnsupportedFormat", null, 1)]
    [InlineData("?code=Empty", null, 0)]
    [InlineData("", "{\"all\":true}", 1)]
    [InlineData("", "{\"class\":\"permanent\",\"limit\":10}", 1)]
    [InlineData("", "{\"class\":\"outage\"}", 0)]
    public async Task ReplayAll_Filter_ReplaysWhatItFinds(string query, string? body, int replayed)
    {
        await FailAsync();

        var answer = Answer(await _api.ReplayAllAsync(Request(query, body), default));

        Assert.Equal((202, $$"""{"replayed":{{replayed}}}"""), (answer.StatusCode, answer.Content));
        Assert.Equal(replayed, _pipeline.Retries.Count);
    }

    private async Task FailAsync()
    {
        _pipeline.Put("!reject");
        await _pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob }, default);
    }

    private async Task<ContentResult> ListAsync(string query) => Answer(await _api.ListAsync(Request(query), default));

    private static HttpRequest Request(string query = "", string? body = null)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body ?? ""));
        request.ContentType = "application/json";
        return request;
    }

    private static ContentResult Answer(IActionResult result) => Assert.IsType<ContentResult>(result);

    private static void AssertProblem(int status, ContentResult answer)
    {
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.ContentType));
        using var problem = JsonDocument.Parse(answer.Content!);
        Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
    }
}
