using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates.Zones;

/// <summary>
/// Names that people give to zones: "ET", "CEST", "giờ Việt Nam". What some mean depends on the country and on the season.
/// </summary>
internal static class ZoneNames
{
    private static readonly (string Name, string[] Countries, string Meaning)[] Rows =
    [
        .. WordTable
            .Rows("zone-names.tsv")
            .Select(row => row.OfColumns(3).Cells)
            .Select(cells => (cells[0], cells[1].Split(',', StringSplitOptions.RemoveEmptyEntries), cells[2])),
    ];

    private static readonly string[] LongestFirst =
    [
        .. Rows.Select(row => row.Name).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length),
    ];

    private static readonly FrozenSet<char> Openings = LongestFirst.Select(name => name[0]).ToFrozenSet();

    /// <summary>A name at the cursor, in brackets or not; null where none stands there.</summary>
    public static string? Read(ref TextCursor cursor)
    {
        var ahead = cursor;
        ahead.Spaces();
        var bracket = ahead.Mark('(');
        var rest = ahead.Rest;
        if (rest.IsEmpty || !Openings.Contains(rest[0]))
        {
            return null;
        }

        foreach (var name in LongestFirst)
        {
            var length = LengthOf(rest, name);
            if (length > 0)
            {
                ahead.Skip(length);
                _ = bracket && ahead.Mark(')');
                cursor = ahead;
                return name;
            }
        }

        return null;
    }

    /// <summary>What a name means: a zone, or an offset; null where that is not known of pages of this country.</summary>
    /// <param name="country">By its domain; null where it isn't known.</param>
    public static string? Meaning(string name, string? country)
    {
        string? others = null;
        foreach (var row in Rows)
        {
            if (row.Name == name)
            {
                if (country is not null && Array.IndexOf(row.Countries, country) >= 0)
                {
                    return row.Meaning;
                }

                others ??= row.Countries.Length == 0 ? row.Meaning : null;
            }
        }

        return others;
    }

    /// <summary>How much of the text the name takes; 0 where it is another word.</summary>
    private static int LengthOf(ReadOnlySpan<char> text, string name)
    {
        var at = 0;
        foreach (var c in name)
        {
            at += at > 1 && at < text.Length && text[at] == '.' && text[at - 1] != '.' ? 1 : 0;
            at += at == 1 && text.Length > 1 && text[1] == '.' ? 1 : 0;
            if (at >= text.Length || text[at] != c)
            {
                return 0;
            }

            at++;
        }

        return at < text.Length && char.IsLetterOrDigit(text[at]) ? 0 : at;
    }
}
