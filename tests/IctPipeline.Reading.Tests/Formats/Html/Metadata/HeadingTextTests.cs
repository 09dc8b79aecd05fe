namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class HeadingTextTests
{
    private const string Headline = "Bến cảng có thêm hai trạm phát sóng";

    [Theory]
    [InlineData("<h1><span class=\"dachzeile\">Viễn thông</span> <span>" + Headline + "</span></h1>")]
    [InlineData("<h1><span class=\"title__overline\">Viễn thông</span><span aria-hidden=\"true\"> - </span>" + Headline + "</h1>")]
    [InlineData("<h1><div class=\"kicker\">Viễn thông:</div>" + Headline + "</h1>")]
    [InlineData("<h1>" + Headline + " <small class=\"subtitle\">Ba xã vùng xa hưởng lợi</small></h1>")]
    [InlineData("<h1>" + Headline + " <span class=\"badge badge-plus\">Plus</span></h1>")]
    public void Read_LineBesideTheHeadlineInItsHeading_IsNotOfTheTitle(string heading) =>
        Assert.Equal(Headline, SamplePage.Read(Og("Hai trạm sóng mới ở bến cảng"), heading: heading).Title);

    [Fact]
    public void Read_KickerThatMetadataDeclareAsWell_StaysInTheTitle() =>
        Assert.Equal(
            "Viễn thông: " + Headline,
            SamplePage
                .Read(Og("Viễn thông: " + Headline), heading: "<h1><span class=\"kicker\">Viễn thông:</span> " + Headline + "</h1>")
                .Title
        );

    [Fact]
    public void Read_HeadingThatIsAllKicker_StaysWhole() =>
        Assert.Equal(Headline, SamplePage.Read(heading: "<h1><span class=\"kicker\">" + Headline + "</span></h1>").Title);

    private static string Og(string title) => $"<meta property=\"og:title\" content=\"{title}\">";
}
