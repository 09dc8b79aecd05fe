using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization.Dates;

namespace IctPipeline.Reading.Tests.Normalization.Dates;

public class DateResolverTests
{
    private readonly DateResolver _resolver = new(
        new DateZone(null, null, TimeSpan.FromHours(7)),
        new DateTimeOffset(2018, 6, 1, 0, 0, 0, TimeSpan.Zero)
    );

    [Fact]
    public void Resolve_Nothing_IsNoDate()
    {
        var resolved = _resolver.Resolve();

        Assert.Null(resolved.Published);
        Assert.Empty(resolved.Evidence);
        Assert.Empty(resolved.Warnings);
    }

    [Fact]
    public void Resolve_SeveralDates_TakesTheHeaviestAndKeepsAll()
    {
        Add("2018-03-22", DateSource.FileName, 0.75);
        Add("2018-03-22T07:30:00Z", DateSource.FrontMatter, 0.9);
        Add("2018-03-23", DateSource.Url, 0.7);

        var resolved = _resolver.Resolve();

        Assert.Equal(new PublishedDate("2018-03-22T07:30:00+00:00", DatePrecision.Second, DateSource.FrontMatter, 0.9), resolved.Published);
        Assert.Equal(3, resolved.Evidence.Count);
        Assert.Empty(resolved.Warnings);
    }

    [Fact]
    public void Resolve_EqualWeights_GoByTheSource()
    {
        Add("2018-03-23", DateSource.Url, 0.7);
        Add("2018-03-22", DateSource.Metadata, 0.7);

        Assert.Equal(DateSource.Metadata, _resolver.Resolve().Published!.Source);
    }

    [Fact]
    public void Resolve_EqualWeights_TakesTheDayThatTheHeadShows()
    {
        AddPlace("2018-03-20", DatePlace.Page);
        AddPlace("2018-03-22", DatePlace.Printed);

        Assert.StartsWith("2018-03-22", _resolver.Resolve().Published!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-03-23", DateSource.FileName, 0.75, false)]
    [InlineData("2018-03-24", DateSource.FileName, 0.75, true)]
    [InlineData("2018-03-20", DateSource.FileName, 0.75, true)]
    [InlineData("2018-03-24", DateSource.FileName, 0.39, false)]
    [InlineData("2018-03-24", DateSource.FileName, 0.4, true)]
    [InlineData("2018-03-25", DateSource.Body, 0.5, false)]
    [InlineData("2018-03-26", DateSource.Body, 0.5, true)]
    [InlineData("ngày 25/3", DateSource.Dateline, 0.6, false)]
    [InlineData("ngày 26/3", DateSource.Dateline, 0.6, true)]
    [InlineData("ngày 18/3", DateSource.Dateline, 0.6, true)]
    [InlineData("tháng 5/2018", DateSource.Url, 0.42, false)]
    [InlineData("2017년", DateSource.Metadata, 0.6, false)]
    public void Resolve_OtherEvidence_ContradictsBeyondItsDistance(string other, DateSource source, double weight, bool contradicts)
    {
        Add("2018-03-22T07:30:00+07:00", DateSource.FrontMatter, 0.9);
        Add(other, source, weight);

        var resolved = _resolver.Resolve();

        Assert.Equal(contradicts ? 0.6 : 0.9, resolved.Published!.Confidence);
        Assert.Equal(contradicts ? [WarningCodes.DateConflict] : [], resolved.Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData("2017-12-31", "ngày 2/1", false)]
    [InlineData("2018-01-01", "ngày 31/12", false)]
    [InlineData("2018-01-01", "ngày 27/12", true)]
    [InlineData("2017-02-28", "ngày 29/2", false)]
    public void Resolve_DayWithoutAYear_IsComparedAcrossNewYear(string published, string dateline, bool contradicts)
    {
        Add(published + "T07:30:00+07:00", DateSource.FrontMatter, 0.9);
        Add(dateline, DateSource.Dateline, 0.6);

        Assert.Equal(contradicts, _resolver.Resolve().Warnings.Count > 0);
    }

    [Fact]
    public void Resolve_DateOfChange_NeverPublishesNorContradicts()
    {
        _resolver.Add(Date("2018-05-05T07:30:00Z"), PlaceOf(DateSource.Metadata), 0.9, "x", "modified", modified: true);
        Assert.Null(_resolver.Resolve().Published);

        Add("2018-03-22T07:30:00Z", DateSource.Url, 0.7);
        Assert.Equal(0.7, _resolver.Resolve().Published!.Confidence);
    }

    [Fact]
    public void Resolve_DateOfTheTextAlone_PublishesNothing()
    {
        Add("2018-03-22", DateSource.Body, 0.9);

        Assert.Null(_resolver.Resolve().Published);
        Assert.Single(_resolver.Resolve().Evidence);
    }

    [Fact]
    public void Resolve_DayWithoutAYearAlone_IsNoDate()
    {
        Add("ngày 22/3", DateSource.Dateline, 0.6);

        Assert.Null(_resolver.Resolve().Published);
    }

    [Fact]
    public void Resolve_SameDayWithATime_SaysMore()
    {
        Add("2018-03-22", DateSource.FileName, 0.75);
        Add("2018-03-22 06:00", DateSource.Blob, 0.5);
        Add("2018-03-22 07:30", DateSource.Blob, 0.6);
        Add("2018-03-23 08:30", DateSource.Blob, 0.65);

        Assert.Equal("2018-03-22T07:30:00+07:00", _resolver.Resolve().Published!.Value);
    }

    [Theory]
    [InlineData("March 4, 2018", "2018-03-04")]
    [InlineData("April 3, 2018", "2018-04-03")]
    [InlineData("March 7, 2018", "2018-03-04")]
    [InlineData("March 8, 2018", "2018-04-03")]
    [InlineData("May 20, 2018", "2018-04-03")]
    [InlineData("March 4", "2018-03-04")]
    public void Resolve_NumbersThatCanBeExchanged_AreSettledByAClearDate(string clear, string expected)
    {
        Add("3/4/2018", DateSource.FrontMatter, 0.9);
        Add(clear, DateSource.Dateline, 0.5);

        Assert.StartsWith(expected, _resolver.Resolve().Published!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-03-22T07:30:00Z", false)]
    [InlineData("2018-03-22T07:30:00", true)]
    public void Resolve_NoZone_WarnsOfTheDefault(string text, bool warns)
    {
        Add(text, DateSource.FrontMatter, 0.9);

        var warnings = _resolver
            .Resolve()
            .Warnings.Select(warning => (warning.Code, warning.Message.Contains("+07:00", StringComparison.Ordinal)));

        Assert.Equal(warns ? [(WarningCodes.AssumedTimeZone, true)] : [], warnings);
    }

    [Fact]
    public void Resolve_DefaultWestOfGreenwich_IsWrittenWithItsSign()
    {
        var resolver = new DateResolver(new DateZone(null, null, new TimeSpan(-3, -30, 0)), DateTimeOffset.MaxValue.AddDays(-2));
        resolver.Add(Date("2018-03-22 07:30"), PlaceOf(DateSource.FrontMatter), 0.9, "x", "date");

        Assert.Contains("-03:30", Assert.Single(resolver.Resolve().Warnings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-06-02T00:00:00Z", false)]
    [InlineData("2018-06-02T00:00:01Z", true)]
    public void Resolve_DateAfterTheFileWasWritten_Warns(string text, bool warns)
    {
        Add(text, DateSource.FrontMatter, 0.9);

        Assert.Equal(warns ? [WarningCodes.DateInFuture] : [], _resolver.Resolve().Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData(DateSource.FrontMatter, "front matter key f")]
    [InlineData(DateSource.Metadata, "metadata f")]
    [InlineData(DateSource.FileName, "file name")]
    [InlineData(DateSource.Url, "the address in f")]
    [InlineData(DateSource.Blob, "blob metadata f")]
    public void Resolve_Conflict_NamesBothPlacesAndQuotesTheOther(DateSource source, string name)
    {
        _resolver.Add(Date("2018-03-22T07:30:00Z"), PlaceOf(source), 0.9, "first words", "f");
        _resolver.Add(Date("ngày 9/5"), PlaceOf(DateSource.Dateline), 0.6, "ngày 9/5", "lead", 12);
        _resolver.Add(Date("1/5/2018"), PlaceOf(DateSource.Body), 0.5, "1/5/2018", "body", 40);

        var message = Assert.Single(_resolver.Resolve().Warnings).Message;

        Assert.Contains($"from {name}, but", message, StringComparison.Ordinal);
        Assert.Contains("the dateline in lead \"ngày 9/5\" (--05-09); the text of body \"1/5/2018\"", message, StringComparison.Ordinal);
        Assert.Contains(_resolver.Resolve().Evidence, evidence => evidence is { Value: "--05-09", Offset: 12, Field: "lead" });
    }

    private void Add(string text, DateSource source, double weight) => _resolver.Add(Date(text), PlaceOf(source), weight, text, "date");

    private void AddPlace(string text, DatePlace place) => _resolver.Add(Date(text), place, 0.6, text, "date");

    /// <summary>Any place of that source: the weight is given apart.</summary>
    private static DatePlace PlaceOf(DateSource source) => Enum.GetValues<DatePlace>().First(place => place.Source() == source);

    private static FoundDate Date(string text) => DateScanner.ReadValue(text, monthFirst: false)!.Value;
}
