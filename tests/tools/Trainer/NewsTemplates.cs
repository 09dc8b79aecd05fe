using System.Globalization;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.Tools.Trainer;

/// <summary>
/// Sentences in the forms of agency news that encyclopedias and tweets lack: datelines, tables of results, scorecards, headlines in
/// capitals, titles
/// before names. Patterns are ours, names are drawn from the lexicon. In a pattern, a word with a slash is a slot and its label.
/// </summary>
internal sealed class NewsTemplates
{
    private static readonly string[] Patterns =
    [
        "CITY!/LOC DATE",
        "CITY!/LOC DATE",
        "CITY!/LOC , COUNTRY/LOC DATE",
        "CITY!/LOC , COUNTRY/LOC ( AGENCY/ORG ) DATE",
        "CITY!/LOC ( AGENCY/ORG ) - FIRM/ORG said it would sell its unit .",
        "CLUB/ORG N CLUB/ORG N",
        "CLUB/ORG N CLUB/ORG N",
        "CLUB/ORG N CLUB/ORG N",
        "CITY/ORG N CITY/ORG N",
        "CITY/ORG N CITY/ORG N",
        "CITY!/ORG N , CITY/ORG N",
        "CITY!/ORG AT CITY!/ORG",
        "CITY!/ORG AT CITY!/ORG",
        "CLUB/ORG N N N N N N N",
        "CITY/ORG N N N N N N N",
        "CLUB/ORG N ( PERSON/PER N ) CLUB/ORG N",
        "CITY/ORG beat CITY/ORG N - N",
        "CLUB/ORG beat CLUB/ORG N - N in the league on Saturday .",
        "COUNTRY/LOC N COUNTRY/LOC N",
        "COUNTRY/LOC beat COUNTRY/LOC N - N ( halftime N - N )",
        "COUNTRY/LOC N N N N N N",
        "COUNTRY/LOC N - N in their World/MISC Cup/MISC qualifier",
        "N. PERSON/PER ( COUNTRY/LOC ) TIME",
        "N . PERSON/PER ( COUNTRY/LOC ) N points",
        "PERSON/PER ( COUNTRY/LOC ) beat PERSON/PER ( COUNTRY/LOC ) 6 - 4 6 - 2",
        "PERSON/PER ( COUNTRY/LOC ) CLUB/ORG TIME",
        "N - PERSON/PER ( COUNTRY/LOC ) beat PERSON/PER ( COUNTRY/LOC ) 7 - 5 6 - 3",
        "PERSON/PER , COUNTRY/LOC , N",
        "PERSON/PER 68 67 70 , PERSON/PER ( COUNTRY/LOC ) 69 70 66",
        "I./PER LAST/PER b LAST/PER N",
        "I./PER LAST/PER c LAST/PER b LAST/PER N",
        "LAST/PER not out N",
        "Bowling : LAST/PER 12 - 3 - 40 - 2 , LAST/PER 9 - 1 - 31 - 0",
        "Fall of wickets : 1 - 12 ( LAST/PER )",
        "COUNTY/ORG N - N ( I./PER LAST/PER N ) v COUNTY/ORG",
        "At CITY/LOC : CITY/ORG N ( LAST/PER N ) , CITY/ORG N",
        "In CITY/LOC , PERSON/PER drove in three runs as the CITY/ORG NICK/ORG beat the NICK/ORG N - N .",
        "PERSON/PER hit his N homer for CITY/ORG .",
        "The CITY/ORG NICK/ORG signed PERSON/PER from CITY/ORG .",
        "CITY/ORG won N of their last N games against CITY/ORG .",
        "CLUB/ORG striker PERSON/PER scored twice .",
        "SPORT! - COUNTRY!/LOC BEAT COUNTRY!/LOC N - N .",
        "SPORT! - PERSON!/PER WINS IN CITY!/LOC .",
        "SPORT! - CITY!/ORG SIGN PERSON!/PER .",
        "SPORT! - RESULTS OF NATION!/MISC MATCHES .",
        "COUNTRY!/LOC SAYS TO SEND TROOPS TO COUNTRY!/LOC .",
        "NATION!/MISC MINISTER LEAVES FOR CITY!/LOC .",
        "FIRM!/ORG TO BUY FIRM!/ORG .",
        "LAST!/PER WINS SUPPORT OF COUNTRY!/LOC LEADER .",
        "LAST!/PER SAYS CITY!/LOC TALKS FAILED .",
        "COUNTRY!/LOC SHARES CLOSE LOWER .",
        "NATION/MISC President PERSON/PER met NATION/MISC leaders in CITY/LOC .",
        "NATION/MISC Foreign Minister PERSON/PER flew to COUNTRY/LOC from COUNTRY/LOC on Monday .",
        "The NATION/MISC government said COUNTRY/LOC had agreed to talks .",
        "NATION/MISC police arrested PERSON/PER in CITY/LOC .",
        "A NATION/MISC court freed PERSON/PER , AGENCY/ORG said .",
        "COUNTRY/LOC 's LAST/PER told the NATION/MISC parliament that peace was near .",
        "COUNTRY/LOC 's PERSON/PER won the race .",
        "Shares of FIRM/ORG fell N to N on the CITY/ORG Stock/ORG Exchange/ORG .",
        "FIRM/ORG said it named PERSON/PER chief executive .",
        "Analysts at FIRM/ORG and FIRM/ORG raised their forecasts for FIRM/ORG .",
        "FIRM/ORG Q2 net profit up .",
        "PERSON/PER , an analyst at FIRM/ORG , said the dollar rose in CITY/LOC .",
        "The NATION/ORG BODY/ORG said on Thursday it would meet in CITY/LOC .",
        "PERSON/PER , spokesman for the NATION/ORG BODY/ORG , declined to comment .",
        "Ministry/ORG of/ORG Agriculture/ORG officials in CITY/LOC said LAST/PER was right .",
        "-- PERSON/PER , CITY/LOC newsroom + 44 N",
        "CITY/LOC newsroom N",
        "PERSON/PER left CITY/LOC for northern COUNTRY/LOC .",
        "U.N./ORG envoy PERSON/PER arrived in COUNTRY/LOC .",
        "U.S./LOC Secretary of State PERSON/PER met PERSON/PER of COUNTRY/LOC .",
        "Troops of COUNTRY/LOC shelled southern CITY/LOC , AGENCY/ORG said .",
        "LAST/PER , N , joined CLUB/ORG from NATION/MISC club CLUB/ORG .",
        "LAST/PER and LAST/PER were dropped by CLUB/ORG .",
    ];

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
            yield return Fill(Patterns[_random.Next(Patterns.Length)]);
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
            "PERSON" =>
                $"{(_random.Next(3) == 0 ? Of(_family) : Of(_given))} {(_random.Next(12) == 0 ? "van " : "")}{Of(_family)}{(_random.Next(10) == 0 ? "-" + Of(_family) : "")}",
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
