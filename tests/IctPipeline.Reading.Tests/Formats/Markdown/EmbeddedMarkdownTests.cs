namespace IctPipeline.Reading.Tests.Formats.Markdown;

/// <summary>Markdown inside of HTML, HTML with blank lines in it, fences that went astray, lines of other dialects.</summary>
public class EmbeddedMarkdownTests
{
    [Theory]
    [InlineData("<hr/>\n## Phần hai\nNội dung [ở đây](https://example.com).", "Phần hai\n\nNội dung ở đây.")]
    [InlineData("<center>![Bìa](https://example.com/a.png)</center>\n\nSau.", "Sau.")]
    [InlineData("<div>\n- một\n- hai\n</div>", "một\n\nhai")]
    [InlineData("<p>| Quý | Tăng |\n|---|---|\n| Một | 0,5% |</p>", "Quý\tTăng\nMột\t0,5%")]
    [InlineData("<table>\n<tr>\n\n    <td>Hà Nội</td>\n\n    <td>84</td>\n\n</tr>\n</table>", "Hà Nội\t84")]
    [InlineData("##Phần không cách\n\nNội dung.", "Phần không cách\n\nNội dung.")]
    [InlineData("###\u00A0Phần có cách cứng\n\nNội dung.", "Phần có cách cứng\n\nNội dung.")]
    [InlineData("\u200B## Phần có cách rỗng\n\nNội dung.", "Phần có cách rỗng\n\nNội dung.")]
    [InlineData("Bảng sau đây:\n| A | B |\n|---|---|\n| 1 | 2 |", "Bảng sau đây:\n\nA\tB\n1\t2")]
    [InlineData("Đặt múi giờ\n: bằng một lệnh", "Đặt múi giờ\n\nbằng một lệnh")]
    public void Body_OfOtherDialect_IsRead(string markdown, string expected) => Assert.Equal(expected, Body(markdown));

    [Fact]
    public void Body_FenceIndentedOtherwise_KeepsHeadingsApart() =>
        Assert.Equal(
            "Chạy lệnh:\n\nlenh moi\n\nBước 3: Dựng\n\nNội dung.",
            Body("1. Chạy lệnh:\n\n   ```\nlenh moi\n```\n\n![Hình](https://example.com/a.png)\n\n## Bước 3: Dựng\n\nNội dung.")
                .Replace("1. ", "", StringComparison.Ordinal)
        );

    [Fact]
    public void Body_CrLf_IsReadAsLf() =>
        Assert.Equal(
            "Một.\n\nmã {{ x }}\n\nHai.",
            Body("Một.\r\n\r\n```\r\nmã {{ x }}\r\n```\r\n\r\n{% include x.html %}\r\n\r\nHai.\r\n")
        );

    private static string Body(string markdown) => Reading.Article("---\ntitle: Tin\n---\n" + markdown).Body;
}
