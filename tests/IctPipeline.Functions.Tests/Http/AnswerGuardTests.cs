using System.Text.Json;
using IctPipeline.Core.Ports;
using IctPipeline.Functions.Http;
using IctPipeline.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Tests.Http;

public sealed class AnswerGuardTests
{
    private const string Secret = "AccountKey=DoNotTellAnybody";
    private readonly ManualTimeProvider _time = new();
    private readonly LogLines<AnswerGuard> _log = new();

    [Fact]
    public async Task Run_ServiceIsAway_AnswersWhenToComeBackWithoutItsWords()
    {
        var error = new DependencyException(Dependencies.Cosmos, 503, "x", Secret, TimeSpan.FromSeconds(2.5));

        AssertProblem(503, "in 3 seconds", await RunAsync(_ => throw error));

        Assert.Empty(_log.All);
    }

    [Fact]
    public async Task Run_FaultOfOurs_AnswersAndLogsWhereWithoutTheMessage()
    {
        AssertProblem(
            500,
            "fault of its own",
            await RunAsync(_ => Task.FromException<IActionResult>(new InvalidOperationException(Secret)))
        );

        var line = Assert.Single(_log.All).Text;
        Assert.Contains("InvalidOperationException", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(413, "longer")]
    [InlineData(400, "read to its end")]
    [InlineData(408, "read to its end")]
    public async Task Run_WebServerRefusesTheBody_AnswersItsStatus(int status, string sentence) =>
        AssertProblem(status, sentence, await RunAsync(_ => throw new BadHttpRequestException("x", status)));

    [Fact]
    public async Task Run_ServiceNeverAnswers_IsGivenUp()
    {
        var answer = RunAsync(_ => new TaskCompletionSource<IActionResult>().Task);
        Assert.False(answer.IsCompleted);

        _time.Advance(AnswerGuard.Patience);

        AssertProblem(503, "within 20 seconds", await answer);
    }

    [Fact]
    public async Task Run_CallerIsGone_IsCancelled()
    {
        using var gone = new CancellationTokenSource();
        var answer = Guards.Create(_time).RunAsync("Test", NeverAsync, gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    private static async Task<IActionResult> NeverAsync(CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop);
        return new EmptyResult();
    }

    private Task<IActionResult> RunAsync(Func<CancellationToken, Task<IActionResult>> answer) =>
        new AnswerGuard(_time, _log).RunAsync("Test", answer, default);

    private static void AssertProblem(int status, string sentence, IActionResult answer)
    {
        var content = Assert.IsType<ContentResult>(answer);
        Assert.Equal((status, "application/problem+json"), (content.StatusCode, content.ContentType));
        Assert.DoesNotContain(Secret, content.Content!, StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(content.Content!);
        Assert.Contains(sentence, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
