using IctPipeline.Cli.Files;

namespace IctPipeline.Cli.Tests.Files;

public sealed class BlobNamesTests
{
    [Theory]
    [InlineData("a.md")]
    [InlineData("..a/b..md")]
    [InlineData("a b/ %20#?&+=@'\"<>|*:~.md")]
    [InlineData("tin tức/Hà Nội.md")]
    [InlineData("tin tu\u031b\u0301c.md")]
    [InlineData("뉴스/新聞/📰.md")]
    [InlineData("\u202Eabc\u200F.md")]
    [InlineData("-x.md")]
    [InlineData("...")]
    public void Problem_NameThatStorageTakes_IsNone(string name) => Assert.Null(BlobNames.Problem(name));

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("..")]
    [InlineData("a/./b")]
    [InlineData("a/..")]
    [InlineData("../a")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u009Fb")]
    [InlineData("a\uFFFFb")]
    [InlineData("a\U0001FFFEb")]
    public void Problem_NameThatWouldBecomeAnotherOrNone_IsTold(string name) =>
        Assert.EndsWith(".", BlobNames.Problem(name), StringComparison.Ordinal);

    [Fact]
    public void Problem_Length_IsThatOfTheService()
    {
        Assert.Null(BlobNames.Problem(new string('x', 1024)));
        Assert.NotNull(BlobNames.Problem(new string('x', 1025)));
        Assert.NotNull(BlobNames.Problem("a\uD800b"));
    }
}
