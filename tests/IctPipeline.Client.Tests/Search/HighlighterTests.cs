namespace IctPipeline.Client.Tests.Search;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("hoa binh", "Nhà máy Hoà Bình, hòa bình.", "Hoà|Bình|hòa|bình")]
    [InlineData("\"hoa binh\"", "Bình hoa, Hoà Bình", "Hoà Bình")]
    [InlineData("vien*", "Viễn thông, viện", "Viễn|viện")]
    [InlineData("binh -hoa", "Hoà Bình", "Bình")]
    [InlineData("工智", "人工智能", "工智")]
    [InlineData("\"a b\" \"b c\"", "A b c", "A b c")]
    [InlineData("me", "Me\u0323 Mẹ", "Me\u0323|Mẹ")]
    [InlineData("khong", "Có gì đâu", "")]
    [InlineData("", "Có gì đâu", "")]
    [InlineData("x", null, "")]
    public void Find_Query_GivesThePlacesInTheText(string query, string? text, string expected)
    {
        var spans = Highlighter.Find(SearchQuery.Parse(query), "body", text);

        Assert.Equal(expected, string.Join('|', spans.Select(span => text!.Substring(span.Offset, span.Length))));
        Assert.All(spans, span => Assert.Equal("body", span.Field));
    }

    [Fact]
    public void Around_LongText_ShowsTheDensestPart()
    {
        var text =
            $"Mạng. {string.Concat(Enumerable.Repeat("lời khác ", 100))}mạng 5G ở Huế. {string.Concat(Enumerable.Repeat("lời 𝄞 ", 100))}";
        var found = Highlighter.Find(SearchQuery.Parse("mang 5g hue"), "body", text);

        var excerpt = Excerpts.Around("body", text, found)!;

        Assert.Contains("mạng 5G ở Huế", excerpt.Text, StringComparison.Ordinal);
        Assert.InRange(excerpt.Text.Length, 100, 240);
        Assert.Equal(excerpt.Text, text.Substring(excerpt.Offset, excerpt.Text.Length));
        Assert.Equal(["mạng", "5G", "Huế"], excerpt.Highlights.Select(span => excerpt.Text.Substring(span.Offset, span.Length)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(59)]
    [InlineData(61)]
    [InlineData(1000)]
    public void Around_TextWithoutSpaces_CutsNoPair(int before)
    {
        var text = string.Concat(Enumerable.Repeat("𠀀", before)) + " Huế " + string.Concat(Enumerable.Repeat("𠀀", 300));
        var excerpt = Excerpts.Around("body", text, Highlighter.Find(SearchQuery.Parse("hue"), "body", text))!;

        Assert.Contains("Huế", excerpt.Text, StringComparison.Ordinal);
        Assert.Equal(
            excerpt.Text,
            new System.Text.UnicodeEncoding(false, false, true) is var strict ? strict.GetString(strict.GetBytes(excerpt.Text)) : ""
        );
    }

    [Fact]
    public void Around_NothingFound_IsNone() => Assert.Null(Excerpts.Around("body", "text", []));
}
