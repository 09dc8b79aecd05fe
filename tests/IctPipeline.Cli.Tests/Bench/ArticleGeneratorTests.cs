using IctPipeline.Cli.Bench;

namespace IctPipeline.Cli.Tests.Bench;

public sealed class ArticleGeneratorTests
{
    [Fact]
    public void Take_SameSeed_GivesTheSameBytes()
    {
        var first = new ArticleGenerator(7).Take(20).ToList();
        var second = new ArticleGenerator(7).Take(20).ToList();

        Assert.Equal(first.Select(article => article.Name), second.Select(article => article.Name));
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));
        Assert.NotEqual(first[0].Bytes, new ArticleGenerator(8).Take(1).Single().Bytes);
    }

    [Fact]
    public void Take_Articles_AreOfTheSizeOfRealOnes() =>
        Assert.InRange(new ArticleGenerator(1).Take(50).Average(article => article.Bytes.Length), 6_000, 12_000);
}
