using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>
/// Month names, long and short, in the languages of the pages that are read; English ones apart, since only they are looked for in any
/// text.
/// </summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> EnglishLookup = Read(onlyEnglish: true)
        .GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Read(onlyEnglish: false)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12; 0 for a word that is no month in English.</summary>
    public static int Find(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 9 && EnglishLookup.TryGetValue(word, out var month) ? month : 0;

    /// <summary>
    /// 1 to 12; 0 for a word that is no month in any of the languages. Some are common words in others: a day and a year must stand beside
    /// them. Names of two letters are months of Arabic, Hindi and Bengali alone.
    /// </summary>
    public static int FindAny(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 14 && (word.Length > 2 || word[0] > '\u058F') && Lookup.TryGetValue(word, out var month) ? month : 0;

    private static FrozenDictionary<string, int> Read(bool onlyEnglish)
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var row in WordTable.Rows("month-names.tsv").Select(row => row.OfColumns(13)).Where(row => !onlyEnglish || row.Cells[0] == "en")
        )
        {
            foreach (var (month, name) in row.Cells.Index().Skip(1).Where(cell => cell.Item.Length > 0))
            {
                months.TryAdd(name, month);
            }
        }

        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
