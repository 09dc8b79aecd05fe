using System.Globalization;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.Tools.Trainer;

/// <summary>
/// Names and numbers for the slots of a sentence. A share of the names is coined, so that the tagger learns from what stands around them
/// and from how names of a language end.
/// </summary>
internal sealed class NewsNames
{
    private static readonly HashSet<string> Made = ["firm", "city", "person", "last", "given", "body", "region"];

    private static readonly string[] ClubHeads =
        "Dynamo Sporting Racing Real Inter Spartak Lokomotiv Borussia FC Deportivo Olympique Union Hapoel AC SK".Split(' ');
    private static readonly string[] ClubTails =
        "United City Rovers Wanderers Town Athletic Rangers FC County Albion Dynamo Wednesday".Split(' ');
    private static readonly string[] Endings = (
        "ov ev in sky ski ic ovic escu enko yan idze shvili ez es os as ini etti ello ardi ato i o a son sen sson berg mann er el stein "
        + "ier eau ard ois oux et ink stra sma ley ton ford man well by ham land ko ka ki moto yama da uchi ani adi zadeh oglu lar ullah "
        + "han esh wala ekar asinghe arne aratne ela ambo iwe wu ang ong ung akis poulos idis ou"
    ).Split(' ');

    private readonly Random _random;
    private readonly Dictionary<string, List<string>> _lists;
    private readonly List<string> _cities;
    private readonly List<string> _given;
    private readonly List<string> _words;
    private readonly List<string> _common;

    public NewsNames(Random random, Dictionary<string, List<string>> lists)
    {
        (_random, _lists) = (random, lists);
        var lexicon = Lexicon.For("en");
        _cities =
        [
            .. lexicon
                .Entries.Where(entry =>
                    entry is { Category: EntityCategories.Location, Subcategory: "City" }
                    && entry.Name.All(c => c < 0x180)
                    && !entry.Name.Contains('.', StringComparison.Ordinal)
                )
                .Select(entry => entry.Name),
        ];
        _given = [.. EmbeddedTable.Rows("terms.tsv").Where(row => row[0] == "WesternGiven").SelectMany(row => row[1].Split('|'))];
        _words = [.. EmbeddedTable.Lines("person-names.txt").Where(name => name.Length > 3).Select(Capital)];
        _common =
        [
            .. EmbeddedTable
                .Rows("phrases/en.tsv")
                .Where(row => row[0][0] is 'n' or 'a' or 'v')
                .SelectMany(row => row[1].Split('|'))
                .Where(word => word.Length > 3 && IsPlain(lexicon, Capital(word))),
        ];
    }

    /// <summary>Lists that are only a part of what a slot may be.</summary>
    public static bool Makes(string slot) => Made.Contains(slot);

    public string Make(string slot) =>
        slot switch
        {
            "person" => Person(),
            "last" => Family(),
            "given" => Given(),
            "I.last" => (_random.Next(4) == 0 ? Letter() + "." : "") + Letter() + ". " + Family(),
            "city" => City(),
            "CITY" => City().ToUpperInvariant(),
            "CAPITAL" => From("capital"),
            "REGION" => From("region"),
            "USCITY" or "NYCITY" => From("uscity").ToUpperInvariant(),
            "word" => _common[_random.Next(_common.Count)],
            "Word" => Capital(_common[_random.Next(_common.Count)]),
            "Coined" => Coined(),
            "region" => _random.Next(8) == 0 ? Coined() : From("region"),
            "club" => Club(),
            "firm" => _random.Next(9) < 5 ? From("firm") : Firm(),
            "firmfull" => Firm(),
            "body" => _random.Next(8) == 0 ? Initials() : From("body"),
            "bodyof" => BodyOf(),
            "anybody" => _random.Next(2) == 0 ? From("firm") : From("body"),
            "nation" => From("nations"),
            "head" => From("heads"),
            "weekday" => DateTimeFormatInfo.InvariantInfo.DayNames[_random.Next(7)],
            "month" => _random.Next(3) == 0 ? From("month3") : DateTimeFormatInfo.InvariantInfo.MonthNames[_random.Next(12)],
            _ => Number(slot),
        };

    private string Number(string slot) =>
        slot switch
        {
            "d" => Digits(0, 10),
            "n" => _random.Next(4) == 0 ? Digits(0, 10) : Digits(10, 100),
            "k" => _random.Next(2) == 0 ? Digits(100, 1000) : $"{Digits(1, 90)},{_random.Next(1000):000}",
            "p3" => $"{_random.Next(1000):000}",
            "score" => $"{Digits(0, 8)}-{Digits(0, 8)}",
            "sets" => string.Join(
                ' ',
                Enumerable.Range(0, _random.Next(2, 4)).Select(_ => _random.Next(2) == 0 ? $"6-{Digits(0, 5)}" : $"{Digits(3, 7)}-7")
            ),
            "bowl" => $"{Digits(1, 30)}-{Digits(0, 9)}-{Digits(5, 99)}-{Digits(0, 6)}",
            "stime" => _random.Next(2) == 0 ? $"{Digits(1, 5)}:{Digits(10, 60)}.{Digits(10, 99)}" : $"{Digits(9, 60)}.{Digits(10, 99)}",
            "date" => $"19{Digits(80, 100)}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}",
            "phone" => $"{Digits(20, 99)} {Digits(1, 999)} {Digits(100, 999)} {Digits(1000, 9999)}",
            "year" => Digits(1960, 2000),
            "time" => $"{Digits(1, 12)} p.m.",
            "nth" => From("order"),
            "money" => _random.Next(2) == 0 ? $"$ {Digits(1, 900)} million" : $"{Digits(1, 90)} billion {From("coin")}",
            _ => From(slot),
        };

    private string Person() =>
        _random.Next(20) switch
        {
            0 => $"{Given()} {From("particle")} {Family()}",
            1 => $"{Given()} {Family()}-{Family()}",
            2 => $"{Given()} {Letter()}. {Family()}",
            3 => $"{Letter()}.{Letter()}. {Family()}",
            4 => $"{From("asian")} {Capital(Syllable())}-{Syllable()}",
            5 => $"{From("asian")} {Capital(Syllable() + Syllable())}",
            6 => $"{Given()} {(_random.Next(2) == 0 ? "al" : "bin")}{(_random.Next(2) == 0 ? "-" : " ")}{Coined()}",
            7 => $"{Given()} {Given()} {Family()}",
            8 => $"{Given()} {From("prefix")}{Family()}",
            _ => $"{Given()} {Family()}",
        };

    private string Given() =>
        _random.Next(10) switch
        {
            0 => Coined(),
            1 or 2 => _words[_random.Next(_words.Count)],
            3 or 4 => _given[_random.Next(_given.Count)],
            _ => From("given"),
        };

    private string Family() =>
        _random.Next(10) switch
        {
            0 or 1 => _words[_random.Next(_words.Count)],
            2 or 3 or 4 => Capital(Stem() + Endings[_random.Next(Endings.Length)]),
            _ => From("family"),
        };

    private string City() =>
        _random.Next(10) switch
        {
            0 => Capital(Stem() + From("townend")),
            1 => Coined(),
            2 or 3 or 4 => _cities[_random.Next(_cities.Count)],
            5 => From("uscity"),
            _ => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(From("capital").ToLowerInvariant()),
        };

    private string Club() =>
        _random.Next(3) switch
        {
            0 => $"{City()} {ClubTails[_random.Next(ClubTails.Length)]}",
            1 => $"{ClubHeads[_random.Next(ClubHeads.Length)]} {City()}",
            _ => Coined(),
        };

    private string Firm() =>
        _random.Next(6) switch
        {
            0 => $"{Family()} {From("firmtail")}",
            1 => $"{Coined()} {From("firmtail")}",
            2 => $"{Family()} & {Family()}",
            3 => $"{City()} {From("firmtail")}",
            4 => $"{Coined()} {Family()} {From("firmtail")}",
            _ => $"{From("firm")} {From("firmtail")}",
        };

    private string BodyOf() =>
        _random.Next(4) switch
        {
            0 => From("body"),
            1 => From("bodyhead"),
            2 => $"{From("country")} {From("bodytail")}",
            _ => $"{From("nations")} {From("bodytail")}",
        };

    private string Initials()
    {
        var letters = new StringBuilder();
        for (var i = 0; i < 3 + _random.Next(2); i++)
        {
            letters.Append(Letter());
        }

        return letters.ToString();
    }

    /// <summary>No name of anybody or anything that is known.</summary>
    private static bool IsPlain(Lexicon lexicon, string word)
    {
        var text = new AnalyzedText(word, "en", lexicon);
        return text.Count == 1
            && text.AnyNameAt(0).Length == 0
            && !text.Has(0, TermTraits.PersonName | TermTraits.WesternGiven | TermTraits.WesternSurname | TermTraits.Nationality);
    }

    /// <summary>A word that nobody knows.</summary>
    private string Coined() => Capital(Stem() + Syllable());

    private string Stem() => _random.Next(3) == 0 ? Syllable() + Syllable() : Syllable();

    private string Syllable() =>
        "b bl br c ch d dr f g gr h j k kr l m n p r s sh st t tr v w y z".Split(' ')[_random.Next(28)]
        + "aeiou"[_random.Next(5)]
        + (_random.Next(2) == 0 ? "nrlsmtk"[_random.Next(7)].ToString() : "");

    private string Letter() => ((char)('A' + _random.Next(26))).ToString();

    private string Digits(int least, int end) => _random.Next(least, end).ToString(CultureInfo.InvariantCulture);

    private string From(string list) =>
        _lists.TryGetValue(list, out var names)
            ? names[_random.Next(names.Count)]
            : throw new InvalidDataException($"No list has the name '{list}'.");

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
