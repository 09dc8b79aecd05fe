using System.Text.RegularExpressions;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// How many words two texts share, as a multiset, whatever their case and order: what the public sets of whole pages (WCXB) count. Words
/// are runs of <c>\w</c>; a text without spaces between words has few and long ones.
/// </summary>
internal sealed partial record WordOverlap(int Wanted, int Found, int Shared)
{
    /// <summary>1 for a page without a text of which none was found.</summary>
    public double Precision =>
        Found > 0 ? (double)Shared / Found
        : Wanted == 0 ? 1
        : 0;

    public double Recall =>
        Wanted > 0 ? (double)Shared / Wanted
        : Found == 0 ? 1
        : 0;

    /// <summary>The harmonic mean.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static WordOverlap Of(string wanted, string found)
    {
        var left = Count(wanted);
        var words = Count(found);
        return new WordOverlap(
            left.Values.Sum(),
            words.Values.Sum(),
            words.Sum(word => Math.Min(word.Value, left.GetValueOrDefault(word.Key)))
        );
    }

    private static Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length).ToLowerInvariant();
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
