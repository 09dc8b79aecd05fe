namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class JsonLdAuthorsTests
{
    [Fact]
    public void Read_JsonLdInCharacterData_IsRead() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(
                "<script type=\"application/ld+json\">//<![CDATA[\n"
                    + "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Nguyễn Thị Lan\"}}\n//]]></script>"
            )
        );

    [Fact]
    public void Read_JsonLdWithLineEndInString_IsRead() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(
                "<script type=\"application/ld+json\">"
                    + "{\"@type\":\"NewsArticle\",\"description\":\"một\nhai\","
                    + "\"author\":{\"@type\":\"Person\",\"name\":\"Nguyễn Thị Lan\"}}</script>"
            )
        );

    [Fact]
    public void Read_JsonLdOfAnotherStoryFirst_TakesTheOneOfThePage() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(
                "<script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\",\"headline\":\"Giá vàng hôm qua\","
                    + "\"author\":{\"@type\":\"Person\",\"name\":\"Trần Hữu Nghĩa\"}}]</script>"
                    + SamplePage.JsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"Nguyễn Thị Lan\"}")
            )
        );

    [Fact]
    public void Read_AccountThatJsonLdCallsAPerson_IsTheAuthor() =>
        Assert.Equal(
            ["langnui"],
            Authors(SamplePage.JsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"langnui\"}"), "<p class=\"byline\">Đọc Nhiều Nhất</p>")
        );

    [Fact]
    public void Read_AccountThatJsonLdCallsAPerson_YieldsToAMarkedPerson() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(
                SamplePage.JsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"LanN\"}"),
                "<p>by <a rel=\"author\" href=\"/tac-gia/lan\">Nguyễn Thị Lan</a></p>"
            )
        );

    private static IReadOnlyList<string> Authors(string head, string above = "") => SamplePage.Read(head, above).Authors;
}
