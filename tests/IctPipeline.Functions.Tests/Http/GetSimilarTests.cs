using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Tests.Http;

public sealed class GetSimilarTests
{
    private static readonly string Text = string.Join(' ', Enumerable.Range(0, 80).Select(n => $"câu{n}"));

    private readonly Pipeline _pipeline = new();

    [Fact]
    public async Task Run_CopyUnderAnotherTitle_IsTold()
    {
        var (first, copy) = (Store("a.md", Text), Store("b.md", $"{Text.ToUpperInvariant()} thêm một câu"));
        Store("c.md", string.Join(' ', Enumerable.Range(100, 80)));

        var answer = await AskAsync(first.Id);

        Assert.Equal(200, answer.StatusCode);
        using var body = JsonDocument.Parse(answer.Content!);
        var one = Assert.Single(body.RootElement.GetProperty("articles").EnumerateArray());
        Assert.Equal(copy.Id, one.GetProperty("id").GetString());
        Assert.InRange(one.GetProperty("similarity").GetDouble(), 0.8, 1);
        Assert.DoesNotContain("signature", answer.Content!, StringComparison.Ordinal);
        Assert.Equal("""{"articles":[]}""", (await AskAsync(first.Id, "?threshold=1")).Content);
    }

    [Theory]
    [InlineData("?threshold=1.01")]
    [InlineData("?threshold=-1")]
    [InlineData("?threshold=high")]
    [InlineData("?threshold=NaN")]
    public async Task Run_WrongThreshold_AnswersAProblem(string query) =>
        Assert.Equal(400, (await AskAsync(Store("a.md", Text).Id, query)).StatusCode);

    [Fact]
    public async Task Run_ShortText_HasNothingSimilar() =>
        Assert.Equal("""{"articles":[]}""", (await AskAsync(Store("a.md", "Ngắn.").Id)).Content);

    private Article Store(string blob, string body)
    {
        var article = IctPipeline.Testing.SampleDocuments.Article(blob) with { Lead = null, Body = body };
        article = article with { Similarity = ArticleSimilarity.Of(article) };
        Assert.True(_pipeline.Store.WriteArticleAsync(article, null, CancellationToken.None).IsCompletedSuccessfully);
        return article;
    }

    private async Task<ContentResult> AskAsync(string id, string query = "")
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        var function = new GetSimilar(_pipeline.Store, _pipeline.Store, Guards.Create());
        return Assert.IsType<ContentResult>(await function.RunAsync(request, id, CancellationToken.None));
    }
}
