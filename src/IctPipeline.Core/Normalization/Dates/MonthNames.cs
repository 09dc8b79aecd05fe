using System.Collections.Frozen;

namespace IctPipeline.Normalization.Dates;

/// <summary>English month names, long and short.</summary>
internal static class MonthNames
{
    private static readonly string[] English =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly FrozenDictionary<string, int> Months = Build();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12; 0 for a word that is no month.</summary>
    public static int Find(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 9 && Lookup.TryGetValue(word, out var month) ? month : 0;

    private static FrozenDictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < English.Length; i++)
        {
            months[English[i]] = i + 1;
            months[English[i][..3]] = i + 1;
        }

        months["sept"] = 9;
        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
