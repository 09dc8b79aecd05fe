namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class AuthorMarksTests
{
    [Theory]
    [InlineData("<p><a href=\"/x/7\" title=\"Posts by Orla Fenn\">Orla Fenn</a></p>")]
    [InlineData("<p><a href=\"/x/7\" title=\"Beiträge von Orla Fenn\">Orla Fenn</a></p>")]
    [InlineData("<p><a href=\"/x/7\" aria-label=\"Se alla artiklar av Orla Fenn\"><span>Orla Fenn</span></a></p>")]
    [InlineData("<p><a href=\"/golang?author=5e10\">Orla Fenn</a></p>")]
    public void Read_LinkToAllThatAPersonWrote_NamesTheAuthor(string line) => Assert.Equal(["Orla Fenn"], Authors(line));

    [Theory]
    [InlineData("<div class=\"x1\"><span class=\"x2\" data-testid=\"byline-name\">Orla Fenn</span></div>")]
    [InlineData("<div class=\"x1\"><span class=\"x2\" data-tb-author=\"\">Orla Fenn</span></div>")]
    public void Read_NameForASitesOwnTests_MarksTheAuthor(string line) => Assert.Equal(["Orla Fenn"], Authors(line));

    [Theory]
    [InlineData("<p>By <a href=\"/author/fenn\">Orla Fenn</a>, <span>Miro Tarn</span></p>")]
    [InlineData("<p><span>By</span> <span>Orla Fenn</span> and <span class=\"last-byline\">Miro Tarn</span></p>")]
    public void Read_LineAroundAMarkedName_HasTheOthersToo(string line) => Assert.Equal(["Orla Fenn", "Miro Tarn"], Authors(line));

    [Fact]
    public void Read_TagsBesideAMarkedName_AreNoAuthors() =>
        Assert.Equal(
            ["Orla Fenn"],
            Authors("<div>By <a href=\"/author/fenn\">Orla Fenn</a>, <a href=\"/tags/x\" rel=\"tag\">Harbour Towers</a></div>")
        );

    [Theory]
    [InlineData("<p class=\"byline\">By Orla Fenn For Mail Online</p>")]
    [InlineData("<p class=\"byline\">Von Orla Fenn aus Berlin</p>")]
    [InlineData("<p class=\"author\"><span>Foto: Miro Tarn</span><span>Orla Fenn</span></p>")]
    public void Read_WhatStandsBesideAName_IsNotOfTheName(string line) => Assert.Equal(["Orla Fenn"], Authors(line));

    [Theory]
    [InlineData("undefined")]
    [InlineData("mtarn-peak2")]
    public void Read_AccountThatNobodySees_IsNobody(string account) =>
        Assert.Empty(SamplePage.Read(SamplePage.JsonLd($"\"author\":{{\"@type\":\"Person\",\"name\":\"{account}\"}}")).Authors);

    [Fact]
    public void Read_AccountThatReadersSee_IsTheAuthor() =>
        Assert.Equal(["mtarn-peak2"], SamplePage.Read(SamplePage.Meta("author", "mtarn-peak2"), "<p>mtarn-peak2</p>").Authors);

    private static IReadOnlyList<string> Authors(string above) => SamplePage.Read("", above).Authors;
}
