namespace IctPipeline.Reading.Tests.Formats.Markdown;

/// <summary>Code keeps its lines and their indentation, however it is marked.</summary>
public class CodeLinesTests
{
    private const string Code = "if ready:\n    send()\n\n    while more:\n\t\twait( 1,  2 )";

    [Theory]
    [InlineData("```python\n", "\n```")]
    [InlineData("~~~\n", "\n~~~")]
    [InlineData("{% highlight python linenos %}\n", "\n{% endhighlight %}")]
    [InlineData("{{< highlight python >}}\n", "\n{{< /highlight >}}")]
    [InlineData("[code lang=\"python\"]\n", "\n[/code]")]
    [InlineData("<pre><code>", "</code></pre>")]
    [InlineData("<pre>\n", "\n</pre>")]
    public void Code_InAnyMark_StaysAsWritten(string open, string close)
    {
        var article = Reading.Article($"---\ntitle: Tin\n---\nCâu mở đầu.\n\n{open}{Code}{close}\n\nCâu kết.\n", "a.md");

        Assert.Contains("Câu mở đầu.\n\n" + Code + "\n\nCâu kết.", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_ThatBeginsIndented_KeepsItsFirstLine()
    {
        var article = Reading.Article("---\ntitle: Tin\n---\nCâu mở đầu.\n\n```\n    a\n  b\n```\n\nCâu kết.\n", "a.md");

        Assert.Contains("\n\n    a\n  b\n\n", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_ByIndentation_KeepsTemplatesAndColumns()
    {
        var article = Reading.Article("---\ntitle: Tin\n---\nCâu mở đầu.\n\n    a: {{ page.title }}\n      b: 1\n\nCâu kết.\n", "a.md");

        Assert.Contains("\n\na: {{ page.title }}\n  b: 1\n\n", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`&lt;`", "&lt;")]
    [InlineData("`s.Replace(\"&\", \"&amp;\")`", "s.Replace(\"&\", \"&amp;\")")]
    [InlineData("`List&lt;int&gt;`", "List<int>")]
    public void Entity_InCode_IsDecodedOnlyWhereItWasEscapedByMistake(string markdown, string expected)
    {
        Assert.Equal($"Viết {expected} ở đây.", Reading.Article($"---\ntitle: Tin\n---\nViết {markdown} ở đây.", "a.md").Body);
    }

    [Theory]
    [InlineData("a<br>  b<br><br>c", "a\n  b\n\nc")]
    [InlineData("<div>a</div><div>  b</div>", "a\n  b")]
    [InlineData("<span>a</span>\n<ol><li>  b</li><li>c</li></ol>", "a\n  b\nc")]
    public void Pre_WithElementsForLines_IsOneBlock(string inner, string expected)
    {
        var page =
            "<!doctype html><html><head><title>Bài về mã</title></head><body><article><h1>Bài về mã</h1><p>Đoạn văn đầu tiên đủ dài "
            + "để máy hiểu rằng đây là bài.</p><pre>"
            + inner
            + "</pre><p>Đoạn văn sau cùng cũng đủ dài để máy hiểu rằng bài còn ở đây.</p></article></body></html>";

        Assert.Contains("\n\n" + expected + "\n\n", Reading.Article(page, "a.html").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_ManyOfThemInCode_GetNoBackslash()
    {
        var list = string.Concat(Enumerable.Repeat("[1], ", 600));

        Assert.Contains(
            list.Trim(),
            Reading.Article($"---\ntitle: Tin\n---\nCâu.\n\n```\n{list}\n```\n", "a.md").Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Fence_OfFourSigns_ShowsTheFencesInIt()
    {
        var article = Reading.Article("---\ntitle: Tin\n---\nCâu.\n\n````\n```python\nx = 1\n```\n````\n", "a.md");

        Assert.EndsWith("```python\nx = 1\n```", article.Body, StringComparison.Ordinal);
    }
}
