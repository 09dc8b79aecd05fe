using IctPipeline.Web.Adding;

namespace IctPipeline.Web.Tests.Adding;

public sealed class FileNameTests
{
    [Theory]
    [InlineData(null, "bai.md", "bai.md")]
    [InlineData("2018/thang-3", "bai.md", "2018/thang-3/bai.md")]
    [InlineData(" /2018// ", "C:\\fakepath\\bài.md", "2018/bài.md")]
    [InlineData("", "../../etc/passwd", "passwd")]
    [InlineData("", "ba\u0300i.md", "bài.md")]
    public void Of_FolderAndFile_IsABlobsName(string? folder, string file, string expected)
    {
        Assert.Equal(expected, FileName.Of(folder, file, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("a/../b", "x.md")]
    [InlineData("", "x.")]
    [InlineData("", "")]
    [InlineData("", "a\u0001.md")]
    [InlineData("", "a\u202Egpj.md")]
    [InlineData("a.", "x.md")]
    public void Of_NameThatNobodyCouldAskFor_IsRefused(string folder, string file)
    {
        Assert.Null(FileName.Of(folder, file, out var problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void Of_NameTooLong_IsRefused() => Assert.Null(FileName.Of(new string('a', 1_020), "b.md", out _));
}
