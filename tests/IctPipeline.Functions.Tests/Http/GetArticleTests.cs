using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Tests.Http;

public sealed class GetArticleTests
{
    private readonly Pipeline _pipeline = new();

    [Fact]
    public async Task Run_DocumentIsThere_AnswersItAsItIsStored()
    {
        _pipeline.Put("Tít\nThân bài");
        await _pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob }, CancellationToken.None);

        var answer = await AskAsync(ArticleId.For(Pipeline.Blob));

        Assert.Equal((200, "application/json; charset=utf-8"), (answer.StatusCode, answer.ContentType));
        Assert.Contains("\"title\":\"Tít\"", answer.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Run_NoId_AnswersProblemDetails(string id) => AssertProblem(400, await AskAsync(id));

    [Fact]
    public async Task Run_NoSuchDocument_AnswersProblemDetails() => AssertProblem(404, await AskAsync(ArticleId.For(Pipeline.Blob)));

    [Fact]
    public async Task Run_Tombstone_AnswersThatItIsGone()
    {
        await _pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob }, CancellationToken.None);

        AssertProblem(410, await AskAsync(ArticleId.For(Pipeline.Blob)));
    }

    private async Task<ContentResult> AskAsync(string id) =>
        Assert.IsType<ContentResult>(
            await new GetArticle(_pipeline.Store, Guards.Create()).RunAsync(new DefaultHttpContext().Request, id, CancellationToken.None)
        );

    private static void AssertProblem(int status, ContentResult answer)
    {
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.ContentType));
        using var problem = JsonDocument.Parse(answer.Content!);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.RootElement.GetProperty("title").GetString());
        Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
    }
}
