using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization.Dates;
using IctPipeline.Reading.Tests.Formats.Html;

namespace IctPipeline.Reading.Tests.Normalization.Dates;

public class DateWeightsTests
{
    [Fact]
    public void For_EveryPlace_IsAShare() =>
        Assert.All(Enum.GetValues<DatePlace>(), place => Assert.InRange(DateWeights.For(place), 0.01, 1));

    [Fact]
    public void For_PlacesByTrust_FallFromDeclarationToText()
    {
        DatePlace[] falling =
        [
            DatePlace.Declared,
            DatePlace.Created,
            DatePlace.FileName,
            DatePlace.TimeElement,
            DatePlace.Page,
            DatePlace.OwnDayDateline,
            DatePlace.OpeningDateline,
            DatePlace.BodyOwnDay,
            DatePlace.LaterDateline,
            DatePlace.Aside,
            DatePlace.Body,
        ];
        Assert.All(
            falling.Zip(falling.Skip(1)),
            pair => Assert.True(DateWeights.For(pair.First) > DateWeights.For(pair.Second), $"{pair.First} over {pair.Second}")
        );
    }

    [Theory]
    [InlineData(nameof(DatePlace.Aside))]
    [InlineData(nameof(DatePlace.Elsewhere))]
    [InlineData(nameof(DatePlace.OnlyChange))]
    [InlineData(nameof(DatePlace.Body))]
    public void For_PlaceThatMayBeAboutSomethingElse_NeverSpeaksAgainstADate(string place) =>
        Assert.True(DateWeights.For(Enum.Parse<DatePlace>(place)) < DateWeights.Strong);

    [Fact]
    public void For_DeclaredDateOfAChange_WeighsLessThanAnyDateOfPublication() =>
        Assert.True(DateWeights.For(new DateClue("2018-03-22", DatePlace.Declared, "lastmod", Modified: true)) < DateWeights.Strong);

    [Fact]
    public void Factors_OnADeclaredDate_LeaveItStrong()
    {
        var declared = DateWeights.For(DatePlace.Declared);
        Assert.All(
            new[] { DateWeights.AmbiguousOrder, DateWeights.MonthOnly, DateWeights.Contradicted },
            factor => Assert.InRange(declared * factor, DateWeights.Strong, declared)
        );
    }

    [Fact]
    public void Read_DateInACaption_IsNoEvidence() =>
        Assert.Empty(
            SamplePage.Read(above: "<figure><img src=\"a.jpg\"><figcaption>Ảnh chụp ngày 22/3/2018</figcaption></figure>").DateEvidence
        );

    [Fact]
    public void Read_DateInACaptionAndAMeta_TakesTheMeta() =>
        Assert.Equal(
            "2018-04-02",
            SamplePage
                .Read(
                    SamplePage.Meta("article:published_time", "2018-04-02T08:00:00+07:00"),
                    "<figure><img src=\"a.jpg\"><figcaption class=\"date\">Ảnh chụp ngày 22/3/2018</figcaption></figure>"
                )
                .Published?.Value[..10]
        );
}
