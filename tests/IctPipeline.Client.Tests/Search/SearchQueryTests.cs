namespace IctPipeline.Client.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("hoà Bình", " hoa | binh ")]
    [InlineData("\"Hoà Bình\" 5G", " hoa binh | 5g ")]
    [InlineData("viễn*", " vien")]
    [InlineData("\"viễn thô\"*", " vien tho")]
    [InlineData("\"viễn thô*\"", " vien tho")]
    [InlineData("-nhà -\"hai bên\" -tele*", "! nha |! hai ben |! tele")]
    [InlineData("TT&TT e-mail", " tt tt | e mail ")]
    [InlineData("人工", " 人 工 ")]
    [InlineData("\"chưa đóng", " chua dong ")]
    [InlineData("một\"hai\"", " mot | hai ")]
    [InlineData(" - \"\" * … ", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Parse_Text_IsReadAsPeopleWriteIt(string? text, string expected)
    {
        var query = SearchQuery.Parse(text);

        Assert.Equal(expected, string.Join('|', query.Terms.Select(term => (term.IsExcluded ? "!" : "") + term.Folded)));
        Assert.Equal(expected.Length == 0, query.IsEmpty);
    }

    [Fact]
    public void Parse_VeryLongText_IsCut()
    {
        Assert.Equal(SearchQuery.MostTerms, SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 1000))).Terms.Count);
        Assert.InRange(Assert.Single(SearchQuery.Parse(new string('a', 100_000)).Terms).Folded.Length, 1, 200);
        Assert.InRange(Assert.Single(SearchQuery.Parse(new string('字', 100_000)).Terms).Words.Count, 1, 16);
    }

    [Theory]
    [InlineData("Bộ Thông tin và Truyền thông", "thong tin", true)]
    [InlineData("Bộ Thông tin và Truyền thông", "bộ -tin", false)]
    [InlineData("Bộ Thông tin", "thon", false)]
    public void FitsIn_Name_IsDecidedByWholeWords(string name, string query, bool expected) =>
        Assert.Equal(expected, SearchQuery.Parse(query).FitsIn(name));

    [Fact]
    public void AsPrefixes_Words_AreOpenAndPhrasesAreNot() =>
        Assert.Equal([" thon", " hai ben "], SearchQuery.Parse("thôn \"hai bên\"").AsPrefixes().Terms.Select(term => term.Folded));

    /// <summary>
    /// Without marks Vietnamese words are written like those that an English index leaves out: asked of the index, they would hide all.
    /// </summary>
    [Fact]
    public void Over_StopWord_IsLookedForInTheText()
    {
        var search = new SearchConditions(SearchQuery.Parse("máy tính \"số hoá\" -có"));

        Assert.Equal(
            [
                "FULLTEXTCONTAINSALL(c.search.text, @text0, @text1)",
                "CONTAINS(c.search.text, @text2)",
                "CONTAINS(c.search.text, @text3)",
                "NOT CONTAINS(c.search.text, @text4)",
            ],
            search.Over("text", hasFullText: true)
        );
        Assert.Equal(["tinh", "hoa", " may ", " so hoa ", " co "], search.Parameters.Select(parameter => parameter.Value));
    }

    [Fact]
    public void Over_NoIndex_ReadsTheTextForTheSame() =>
        Assert.Equal(
            ["CONTAINS(c.search.text, @text0)", "NOT CONTAINS(c.search.text, @text1)"],
            new SearchConditions(SearchQuery.Parse("tính -xe")).Over("text", hasFullText: false)
        );

    [Fact]
    public void Ranking_TypedMarks_CountInTitleAndBody()
    {
        var (order, parameters) = SearchRanking.Of(SearchQuery.Parse("hòa binh"))!.Value;

        Assert.Contains("FULLTEXTSCORE(c.search.text, @rank0, @rank1, @rank2)", order, StringComparison.Ordinal);
        Assert.Contains("FULLTEXTSCORE(c.body, @mark0, @mark1, @mark2, @mark3)", order, StringComparison.Ordinal);
        Assert.Equal(["hoa", "binh", "hoa binh", "hòa", "hoà", "hòa binh", "hoà binh"], parameters.Select(parameter => parameter.Value));
        Assert.DoesNotContain("c.body", SearchRanking.Of(SearchQuery.Parse("hoa binh"))!.Value.Order, StringComparison.Ordinal);
        Assert.Null(SearchRanking.Of(SearchQuery.Parse("máy có viễn*")));
    }

    [Theory]
    [InlineData("an toàn mạng", "toan|mang|toan mang|toàn|tòan|mạng|toàn mạng|tòan mạng")]
    [InlineData("mạng có thể", "mang|mạng|có|thể|mạng có|có thể")]
    [InlineData("mạng 5g*", "mang|mạng")]
    [InlineData("dữ liệu -mạng", "du|lieu|du lieu|dữ|liệu|dữ liệu")]
    public void Ranking_WordsSideBySide_CountAsOneTermToo(string query, string expected) =>
        Assert.Equal(
            expected,
            string.Join('|', SearchRanking.Of(SearchQuery.Parse(query))!.Value.Parameters.Select(parameter => parameter.Value))
        );
}
