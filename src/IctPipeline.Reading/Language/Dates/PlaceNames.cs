using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>Reads a place name: capitalized words that name no institution.</summary>
internal static class PlaceNames
{
    private static readonly WordTable Table = WordTable.Load("place-names.tsv");

    private const int MaxWords = 5;

    public static readonly string[] Prepositions = Table["preposition"];

    /// <summary>"tại Bộ …", "tại Trung tâm …" name a venue, not the place of a dateline.</summary>
    private static readonly string[] Venues = Table["venue"];

    /// <summary>The place at the head of the text; null where none stands there.</summary>
    public static string? Read(ReadOnlySpan<char> text)
    {
        var end = 0;
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var raw = text[range];
            var word = raw.TrimEnd(",.;:)-–—");
            if (word.IsEmpty || !char.IsUpper(word[0]) || words == MaxWords)
            {
                break;
            }

            end = range.Start.GetOffset(text.Length) + word.Length;
            words++;
            // A mark ends the name, but for the stop of an abbreviation ("TP.HCM", "TP. Hồ Chí Minh").
            if (raw.Length != word.Length && !raw.StartsWith("TP.") && !raw.StartsWith("Tp."))
            {
                break;
            }
        }

        var first = text[..end].IndexOf(' ') is > 0 and var space ? text[..space] : text[..end];
        return end < 2 || IsVenue(first) ? null : text[..end].ToString();
    }

    private static bool IsVenue(ReadOnlySpan<char> word)
    {
        foreach (var venue in Venues)
        {
            if (word.SequenceEqual(venue))
            {
                return true;
            }
        }

        return false;
    }
}
