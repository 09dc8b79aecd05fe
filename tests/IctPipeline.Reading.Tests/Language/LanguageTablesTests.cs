using IctPipeline.Reading.Language;
using IctPipeline.Reading.Language.Addresses;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Dates.Zones;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Language;

/// <summary>Every line of the tables of bylines, dates and keys does what its kind says.</summary>
public sealed class LanguageTablesTests
{
    [Fact]
    public void BylineOpenings_EveryLine_IsTakenOff() =>
        TableLines.AssertWork(
            "byline-openings.tsv",
            (kind, words) =>
                kind switch
                {
                    "opening" => BylineOpenings.Strip(words + "Jane Doe", out _) == "Jane Doe",
                    "declared" or "page" => BylineOpenings.Without(words + "Jane Doe") == "Jane Doe",
                    "ending" => BylineOpenings.Strip("Jane Doe" + words, out _) == "Jane Doe",
                    _ => BylineOpenings.Is("Drawn" + words),
                }
        );

    [Fact]
    public void BylineReader_EveryLine_PartsOrJoinsNames() =>
        TableLines.AssertWork(
            "byline-reader.tsv",
            (kind, words) =>
                kind switch
                {
                    "separator" or "conjunction" => Authors($"Jane Doe{words}John Roe") is ["Jane Doe", "John Roe"],
                    "leading" => Authors($"Jane Doe, {words}John Roe") is ["Jane Doe", "John Roe"],
                    _ => BylineReader.LooksLikeName($"Jan {words} Berg"),
                }
        );

    [Fact]
    public void NameParts_EveryLine_IsNoName()
    {
        TableLines.AssertWork(
            "name-parts.tsv",
            (kind, word) =>
                kind switch
                {
                    "degree" => NameParts.IsDegree(word),
                    "generation" => NameParts.IsGeneration(word),
                    "office" => NameParts.IsOffice(word),
                    "office-start" => NameParts.IsOffice(word + " Winemaker"),
                    "surname" => NameParts.HasSurname(word + (char.IsUpper(word[0]) ? " Thị Lan" : "서연")),
                    _ => NameParts.IsOffice("Sport" + word),
                }
        );
        TableLines.AssertNeeded("name-parts.tsv", Ends, "office-end");
    }

    [Fact]
    public void Outlets_EveryLine_IsAnOutlet()
    {
        TableLines.AssertWork(
            "outlets.tsv",
            (kind, name) =>
                kind switch
                {
                    "agency" => Outlets.IsAgency(name),
                    "site" => Outlets.IsSite(name),
                    _ => Outlets.IsSite($"Acme {name} Daily"),
                }
        );
        TableLines.AssertNeeded("outlets.tsv", (other, word) => word.Contains(other, StringComparison.Ordinal), "word");
    }

    [Fact]
    public void MonthNames_EveryCell_IsItsMonthUnlessALineBeforeHasIt()
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in WordTable.Rows("month-names.tsv"))
        {
            foreach (var (month, name) in row.Cells.Index().Skip(1).Where(cell => cell.Item.Length > 0))
            {
                seen.TryAdd(name, month);
                Assert.True(MonthNames.FindAny(name) == seen[name], row.Fault(name).Message);
                Assert.True(MonthNames.Find(name) == month || row.Cells[0] != "en", row.Fault(name).Message);
            }
        }
    }

    [Fact]
    public void PlaceNames_EveryLine_LeadsToAPlaceOrIsNone() =>
        TableLines.AssertWork(
            "place-names.tsv",
            (kind, word) => kind == "venue" ? PlaceNames.Read($"{word} Xanh") is null : Place($"22/3/2018, {word}Hà Nội.") == "Hà Nội"
        );

    [Fact]
    public void OwnDayWords_EveryLine_MakesADateline()
    {
        TableLines.AssertWork(
            "own-day-words.tsv",
            (kind, words) =>
                kind switch
                {
                    "before" => Dateline($"{words} 22/3/2018 có tin.") is not null,
                    "day" => Place($"Hà Nội, {words} 22/3/2018 có tin.") == "Hà Nội",
                    _ => Dateline($"{words} 22/3/2018, tại Hà Nội.")?.Text.StartsWith(words, StringComparison.Ordinal) == true,
                }
        );
        TableLines.AssertNeeded("own-day-words.tsv", Ends, "before");
    }

    [Fact]
    public void DayFirstDates_EveryLine_MakesADayAndMonth() =>
        TableLines.AssertWork("day-first-dates.tsv", (_, word) => DateScanner.ReadValue($"{word} 22/3", monthFirst: false) is { Day: 22 });

    [Fact]
    public void MonthFirst_EveryLine_HasTheDayFirst()
    {
        const string Text = "On the way";
        Assert.True(MonthFirst.Holds(declaredLanguage: null, Text, "https://news.example"));
        TableLines.AssertWork("month-first.tsv", (_, domain) => !MonthFirst.Holds(declaredLanguage: null, Text, $"https://news.{domain}"));
    }

    [Fact]
    public void DateLabels_EveryLine_SaysWhatTheDateIsOf() =>
        TableLines.AssertWork(
            "date-labels.tsv",
            (kind, words) =>
                kind switch
                {
                    "modified" => DateLabels.SayModified($"{words} 22/3/2018"),
                    "published" => DateLabels.SayPublished($"{words} 22/3/2018"),
                    "beside" => DateLabels.Parts($"22/3/2018 - {words} 24/3/2018", modified: false) is ({ }, { }),
                    _ => DateLabels.SayFiled($"{words} 22/3/2018"),
                }
        );

    [Fact]
    public void ZoneNames_EveryLine_IsAnOffsetOrAZoneThatIsKnown()
    {
        var rows = WordTable.Rows("zone-names.tsv").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var (name, countries, meaning) = (row.Cells[0], row.Cells[1], row.Cells[2]);
            Assert.True(ZoneClocks.Has(meaning) || ZoneClocks.Parse(meaning) is not null, row.Fault(meaning).Message);
            Assert.All(
                countries.Length == 0 ? ["zz"] : countries.Split(','),
                country => Assert.Equal(meaning, ZoneNames.Meaning(name, country))
            );
            var cursor = new TextCursor($" {name})", 0);
            Assert.Equal(name, ZoneNames.Read(ref cursor));
        }
    }

    [Fact]
    public void Zones_EveryLine_HasClocks() =>
        Assert.All(
            WordTable.Rows("zone-clocks.tsv"),
            row =>
                Assert.InRange(
                    ZoneClocks.OffsetAt(row.Cells[0], new DateTime(2018, 3, 12)),
                    TimeSpan.FromHours(-12),
                    TimeSpan.FromHours(14)
                )
        );

    [Fact]
    public void HomeCountry_EveryLine_TellsACountry()
    {
        foreach (var row in WordTable.Rows("home-country.tsv"))
        {
            var (kind, name, meaning) = (row.Cells[0], row.Cells[1], row.Cells[2]);
            var found = kind switch
            {
                "zone" => HomeCountry.Find($"https://news.{name}/a", null, null, "")?.Zone,
                "language" => HomeCountry.Find(null, name, null, "")?.Country,
                _ => HomeCountry.Find(null, "en", null, $"{name[0]}{name[^1]}")?.Country,
            };
            Assert.True(found == meaning, row.Fault(name).Message);
        }
    }

    [Fact]
    public void PersonalAddresses_EveryLine_IsNobodysOrALabel() =>
        TableLines.AssertWork(
            "personal-addresses.tsv",
            (kind, word) =>
                kind switch
                {
                    "office" => !PersonalAddresses.Has($"{word}@port.example"),
                    "label" => PersonalAddresses.Strip($"Orla Fenn - {word}: orla@port.example") == "Orla Fenn",
                    _ => !PersonalAddresses.Has($"orla@port.{word}"),
                }
        );

    [Fact]
    public void MetaKeys_EveryLine_HasItsMeaning() =>
        TableLines.AssertWork("meta-keys.tsv", (meaning, key) => MetaKeys.Canonical(key) == meaning);

    private static bool Ends(string other, string words) => words.EndsWith(other, StringComparison.Ordinal);

    private static IReadOnlyList<string> Authors(string text) => BylineReader.ReadDeclared(text).Authors;

    private static string? Place(string text) => Dateline(text)?.Dateline.Place;

    private static FoundDateline? Dateline(string text)
    {
        var dates = new List<FoundDate>();
        DateScanner.Scan(text, monthFirst: false, dates);
        return DatelineFinder.Find(text, "body", dates);
    }
}
