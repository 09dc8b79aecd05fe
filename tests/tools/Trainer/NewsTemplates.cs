using System.Globalization;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.Tools.Trainer;

/// <summary>
/// Sentences in the forms of agency news that encyclopedias and tweets lack: datelines, tables of results, scorecards, headlines in
/// capitals, titles before names. Patterns are ours, names are drawn from the lexicon.
/// </summary>
internal sealed class NewsTemplates
{
    private static readonly string[] ClubTails =
    [
        "United",
        "City",
        "Rovers",
        "Wanderers",
        "Town",
        "Athletic",
        "Rangers",
        "FC",
        "County",
        "Albion",
        "Dynamo",
    ];
    private static readonly string[] ClubHeads =
    [
        "Dynamo",
        "Sporting",
        "Racing",
        "Real",
        "Inter",
        "Spartak",
        "Lokomotiv",
        "Borussia",
        "FC",
        "Deportivo",
        "Olympique",
        "Union",
        "Hapoel",
        "AC",
    ];
    private static readonly string[] Nicks =
    [
        "Reds",
        "Giants",
        "Mets",
        "Padres",
        "Cubs",
        "Braves",
        "Bears",
        "Lions",
        "Rockets",
        "Bulls",
        "Hawks",
        "Kings",
        "Pirates",
        "Angels",
        "Twins",
        "Orioles",
        "Royals",
        "Eagles",
    ];
    private static readonly string[] Counties =
    [
        "Essex",
        "Surrey",
        "Kent",
        "Sussex",
        "Durham",
        "Derbyshire",
        "Lancashire",
        "Yorkshire",
        "Somerset",
        "Hampshire",
        "Middlesex",
        "Warwickshire",
        "Glamorgan",
    ];
    private static readonly string[] Sports =
    [
        "SOCCER",
        "CRICKET",
        "TENNIS",
        "GOLF",
        "BASEBALL",
        "RUGBY UNION",
        "CYCLING",
        "ATHLETICS",
        "BOXING",
        "NHL",
        "NBA",
    ];
    private static readonly string[] Agencies = ["Reuter", "Reuters", "Interfax", "Tass", "AFP", "Xinhua", "Kyodo", "Tanjug"];
    private static readonly string[] Bodies =
    [
        "Football Federation",
        "Central Bank",
        "News Agency",
        "National Congress",
        "Trade Commission",
        "Olympic Committee",
        "Grain Board",
        "Liberation Army",
    ];
    private static readonly string[] FirmTails =
    [
        "Inc",
        "Corp",
        "Co",
        "Ltd",
        "Plc",
        "AG",
        "NV",
        "SA",
        "Group",
        "Bank",
        "Industries",
        "Electronics",
        "Brothers",
        "Holdings Ltd",
    ];

    private readonly Random _random = new(5);
    private readonly List<string> _cities;
    private readonly List<string> _countries;
    private readonly List<string> _nations;
    private readonly List<string> _given;
    private readonly List<string> _family;

    public NewsTemplates()
    {
        var lexicon = Lexicon.For("en");
        _cities = Names(lexicon, "City");
        _countries = Names(lexicon, "CountryRegion");
        _nations = Words("terms.tsv", "Nationality");
        _given = Words("terms.tsv", "WesternGiven");
        _family = [.. EmbeddedTable.Lines("person-names.txt").Where(name => name.Length > 3).Select(Capital)];
    }

    /// <summary>So many sentences: words, and their labels.</summary>
    public IEnumerable<(string[] Words, string[] Labels)> Sentences(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Fill(NewsPatterns.All[_random.Next(NewsPatterns.All.Length)]);
        }
    }

    private (string[] Words, string[] Labels) Fill(string pattern)
    {
        var (words, labels) = (new List<string>(), new List<string>());
        var before = "";
        foreach (var part in pattern.Split(' '))
        {
            var slash = part.IndexOf('/', StringComparison.Ordinal);
            var slot = slash < 0 ? part : part[..slash];
            var label = slash < 0 ? "" : part[(slash + 1)..];
            var text = slot.EndsWith('!') && slot.Length > 1 ? Draw(slot[..^1]).ToUpperInvariant() : Draw(slot);
            foreach (var word in text.Split(' '))
            {
                labels.Add(label.Length == 0 ? "O" : $"{(label == before ? "I" : "B")}-{label}");
                words.Add(word);
                before = label;
            }
        }

        return ([.. words], [.. labels]);
    }

    private string Draw(string slot) =>
        slot switch
        {
            "CITY" => Of(_cities),
            "COUNTRY" => Of(_countries),
            "NATION" => Of(_nations),
            "LAST" => Of(_family),
            "PERSON" => $"{(_random.Next(3) == 0 ? Of(_family) : Of(_given))} {(_random.Next(12) == 0 ? "van " : "")}{Of(_family)}"
                + (_random.Next(10) == 0 ? "-" + Of(_family) : ""),
            "I." => (char)('A' + _random.Next(26)) + ".",
            "CLUB" => _random.Next(3) switch
            {
                0 => $"{Of(_cities)} {Of(ClubTails)}",
                1 => $"{Of(ClubHeads)} {Of(_cities)}",
                _ => Invented(),
            },
            "NICK" => Of(Nicks),
            "COUNTY" => Of(Counties),
            "SPORT" => Of(Sports),
            "AGENCY" => Of(Agencies),
            "BODY" => Of(Bodies),
            "FIRM" => _random.Next(3) switch
            {
                0 => $"{Of(_family)} {Of(FirmTails)}",
                1 => $"{Invented()} {Of(FirmTails)}",
                _ => $"{Invented()} {Of(_family)} {Of(FirmTails)}",
            },
            "N" => _random.Next(40).ToString(CultureInfo.InvariantCulture),
            "N." => $"{_random.Next(1, 40)}.",
            "TIME" => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 5)}:{_random.Next(10, 60)}.{_random.Next(10, 99)}"),
            "DATE" => string.Create(
                CultureInfo.InvariantCulture,
                $"19{_random.Next(80, 99)}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}"
            ),
            _ => slot,
        };

    /// <summary>A word that nobody knows, so that the tagger learns from what stands around.</summary>
    private string Invented()
    {
        var name = new StringBuilder();
        for (var i = 0; i < 2 + _random.Next(2); i++)
        {
            name.Append("bdfgklmnprstvz"[_random.Next(14)])
                .Append("aeiou"[_random.Next(5)])
                .Append(_random.Next(3) == 0 ? "nrls"[_random.Next(4)].ToString() : "");
        }

        return Capital(name.ToString());
    }

    private string Of(IReadOnlyList<string> list) => list[_random.Next(list.Count)];

    private static List<string> Names(Lexicon lexicon, string subcategory) =>
        [
            .. lexicon
                .Entries.Where(entry =>
                    entry.Category == EntityCategories.Location
                    && entry.Subcategory == subcategory
                    && entry.Name.All(c => c < 0x180)
                    && !entry.Name.Contains('.', StringComparison.Ordinal)
                )
                .Select(entry => entry.Name),
        ];

    private static List<string> Words(string table, string trait) =>
        [.. EmbeddedTable.Rows(table).Where(row => row[0] == trait).SelectMany(row => row[1].Split('|'))];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
