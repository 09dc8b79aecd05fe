using System.Collections.Frozen;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>
/// Month names, long and short, in the languages of the pages that are read; English ones apart, since only they are looked for in any
/// text.
/// </summary>
internal static class MonthNames
{
    private const string English = "january february march april may june july august september october november december";

    /// <summary>One line a language, twelve words; forms that go with a day ("марта", "marca").</summary>
    private static readonly string[] Others =
    [
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jänner feber mrz apr mai jun jul aug sep okt nov dez",
        "jän feb mär apr mai jun jul aug sept okt nov dez",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil aout sept oct nov déc",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago setiembre oct nov dic",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul agustus sep okt nov des",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november desember",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
        "януари февруари март април май юни юли август септември октомври ноември декември",
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    ];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> EnglishLookup = InEnglish()
        .GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = InAny()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12; 0 for a word that is no month in English.</summary>
    public static int Find(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 9 && EnglishLookup.TryGetValue(word, out var month) ? month : 0;

    /// <summary>
    /// 1 to 12; 0 for a word that is no month in any of the languages. Some are common words in others: a day and a year must stand beside
    /// them.
    /// </summary>
    public static int FindAny(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 14 && Lookup.TryGetValue(word, out var month) ? month : 0;

    private static FrozenDictionary<string, int> InEnglish()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["sept"] = 9 };
        Add(months, English, 3);
        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, int> InAny()
    {
        var months = new Dictionary<string, int>(InEnglish(), StringComparer.OrdinalIgnoreCase);
        foreach (var language in Others)
        {
            Add(months, language, 0);
        }

        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, int> months, string names, int shortLength)
    {
        var month = 0;
        foreach (var name in names.Split(' '))
        {
            months.TryAdd(name, ++month);
            if (shortLength > 0)
            {
                months.TryAdd(name[..shortLength], month);
            }
        }
    }
}
