using System.Text;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Http;
using IctPipeline.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Tests.Http;

public sealed class ReindexTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly SweepAdmin _admin;
    private readonly Reindex _api;

    public ReindexTests()
    {
        _admin = new SweepAdmin(new InMemorySweepStore(), _time, new Random(1));
        _api = new Reindex(_admin, Guards.Create(_time), _time);
    }

    [Fact]
    public async Task Start_Filter_IsStoredAsItWasAsked()
    {
        var answer = await StartAsync(
            """
            {"prefix":"2017/","format":"Markdown","language":"vi","ids":["a.md"],
             "ingestedBefore":"7d","force":true,"only":["entities","keyPhrases"],"dryRun":true}
            """
        );

        Assert.Equal(202, answer.StatusCode);
        var run = Report(answer).Run;
        Assert.Equal(
            ("2017/", "markdown", "vi", true, true),
            (run.Filter.Prefix, run.Filter.Format, run.Filter.Language, run.Filter.Force, run.DryRun)
        );
        Assert.Equal(AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases, run.Filter.Only);
        Assert.Equal(_time.GetUtcNow().AddDays(-7), run.Filter.IngestedBefore);
        Assert.Equal((SweepTrigger.Http, SweepState.Running), (run.Trigger, run.State));
    }

    [Fact]
    public async Task Start_EmptyBody_IsASweepOfEverything() => Assert.True(Report(await StartAsync("")).Run.Filter.IsEmpty);

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"prefx":"a"}""")]
    [InlineData("""{"only":["entites"]}""")]
    [InlineData("""{"format":"exe"}""")]
    [InlineData("""{"ingestedBefore":"yesterday"}""")]
    [InlineData("""{"staleOnly":true,"failedOnly":true}""")]
    public async Task Start_WrongRequest_AnswersProblemDetailsAndStartsNothing(string body)
    {
        AssertProblem(400, await StartAsync(body));
        Assert.Null(await _admin.CurrentAsync(default));
    }

    [Fact]
    public async Task Start_OneRuns_AnswersAConflictThatNamesIt()
    {
        var running = Report(await StartAsync("")).Run.RunId;

        var answer = await StartAsync("");

        AssertProblem(409, answer);
        Assert.Contains(running, answer.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PauseResumeCancel_OneRuns_ChangeIt()
    {
        var id = Report(await StartAsync("")).Run.RunId;

        Assert.Equal(SweepState.Paused, Report(Answer(await _api.PauseAsync(Request(), id, default))).Run.State);
        AssertProblem(409, Answer(await _api.PauseAsync(Request(), id, default)));
        Assert.Equal(SweepState.Running, Report(Answer(await _api.ResumeAsync(Request(), id, default))).Run.State);
        Assert.Equal(SweepState.Cancelled, Report(Answer(await _api.CancelAsync(Request(), id, default))).Run.State);
        AssertProblem(409, Answer(await _api.CancelAsync(Request(), id, default)));
    }

    [Fact]
    public async Task List_RunsBefore_AnswersCurrentAndHistory()
    {
        Assert.Equal("""{"current":null,"history":[]}""", Answer(await _api.ListAsync(Request(), default)).Content);
        var first = Report(await StartAsync("")).Run.RunId;
        await _api.CancelAsync(Request(), first, default);
        _time.Advance(TimeSpan.FromMinutes(1));
        var second = Report(await StartAsync("")).Run.RunId;

        var overview = JsonSerializer.Deserialize(
            Answer(await _api.ListAsync(Request(), default)).Content!,
            ReindexJson.Relaxed.SweepOverview
        )!;

        Assert.Equal((second, first), (overview.Current!.Run.RunId, Assert.Single(overview.History).Run.RunId));
        Assert.Equal(first, Report(Answer(await _api.GetAsync(Request(), first, default))).Run.RunId);
    }

    [Theory]
    [InlineData("20260101-000000-0000")]
    [InlineData("../x")]
    [InlineData("")]
    public async Task Get_Unknown_AnswersNotFound(string id) => AssertProblem(404, Answer(await _api.GetAsync(Request(), id, default)));

    private async Task<ContentResult> StartAsync(string body) => Answer(await _api.StartAsync(Request(body), default));

    private static HttpRequest Request(string body = "")
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        request.ContentType = "application/json";
        return request;
    }

    private static ContentResult Answer(IActionResult result) => Assert.IsType<ContentResult>(result);

    private static SweepReport Report(ContentResult answer) =>
        JsonSerializer.Deserialize(answer.Content!, ReindexJson.Relaxed.SweepReport)!;

    private static void AssertProblem(int status, ContentResult answer)
    {
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.ContentType));
        using var problem = JsonDocument.Parse(answer.Content!);
        Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
    }
}
