using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats;

public class DocumentHeadTests
{
    private const string Text = "Cảng mới đã mở cửa vào sáng nay với hai cầu tàu.\n\nTàu đầu tiên cập bến lúc tám giờ.\n";

    [Theory]
    [InlineData(
        "# -*- mode: org -*-\n#+TITLE: Cảng mở\n#+AUTHOR: Lan Anh\n#+DATE: 2015-06-07\n#+FILETAGS: :cảng:tàu:\n#+STARTUP: showall\n\n",
        "a.org",
        "Org mode"
    )]
    [InlineData("= Cảng mở\nLan Anh <lan@cang.example>\nv1.0, 2015-06-07\n:toc:\n:keywords: cảng, tàu\n\n", "a.adoc", "AsciiDoc")]
    [InlineData("Cảng mở\n#######\n\n:date: 2015-06-07 10:20\n:tags: cảng, tàu\n:author: Lan Anh\n\n", "a.rst", "reStructuredText")]
    [InlineData("=======\nCảng mở\n=======\n\n:date: 2015-06-07\n:tags: cảng, tàu\n:author: Lan Anh\n\n", "a.rst", "reStructuredText")]
    public void Head_OfAnotherMarkup_IsReadAndTheTextStands(string head, string name, string markup)
    {
        var article = Reading.Article(head + Text, name);

        Assert.Equal("Cảng mở", article.Title);
        Assert.StartsWith("2015-06-07", article.Published?.Value, StringComparison.Ordinal);
        Assert.Equal(["Lan Anh"], article.Authors);
        Assert.Equal(["cảng", "tàu"], article.Tags);
        Assert.Equal(Text.TrimEnd(), article.Body);
        Assert.Contains(
            markup,
            Assert.Single(article.Warnings, warning => warning.Code == WarningCodes.MarkupLeft).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("= Dấu bằng mở đầu câu này.\n\n")]
    [InlineData("Cảng mở\n=======\n\n")]
    [InlineData("# Cảng mở\n\n")]
    [InlineData("#+begin_src\n\n")]
    public void Head_OfNoOtherMarkup_IsNone(string head)
    {
        var article = Reading.Article(head + Text);

        Assert.False(article.Warns(WarningCodes.MarkupLeft));
        Assert.Contains("Tàu đầu tiên", article.Body, StringComparison.Ordinal);
    }
}
