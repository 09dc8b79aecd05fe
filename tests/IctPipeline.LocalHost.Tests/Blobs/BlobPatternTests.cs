using IctPipeline.LocalHost.Blobs;

namespace IctPipeline.LocalHost.Tests.Blobs;

public sealed class BlobPatternTests
{
    [Theory]
    [InlineData("articles/{name}", "x", true)]
    [InlineData("articles/{name}", "a/b.txt", true)]
    [InlineData("articles", "a/b.txt", true)]
    [InlineData("articles/in/{name}", "in/a", true)]
    [InlineData("articles/in/{name}", "in/", false)]
    [InlineData("articles/in/{name}", "out/a", false)]
    [InlineData("articles/one.txt", "one.txt", true)]
    [InlineData("articles/one.txt", "one.txt2", false)]
    public void Matches_Name_FollowsThePath(string path, string name, bool expected) =>
        Assert.Equal(expected, BlobPattern.Parse(path).Matches(name));

    [Theory]
    [InlineData("")]
    [InlineData("{container}/{name}")]
    [InlineData("articles/{name}.txt")]
    [InlineData("articles/{a}/{b}")]
    public void Parse_FormThatIsNotRun_IsRefused(string path) =>
        Assert.Equal(LocalHostCodes.SettingWrong, Assert.Throws<LocalHostException>(() => BlobPattern.Parse(path)).Code);
}
