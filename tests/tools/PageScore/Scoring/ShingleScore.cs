using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PageScore.Scoring;

/// <summary>
/// How much of two texts is the same, by groups of four words, as the public article-body benchmark counts: words are runs of \w with
/// their case, groups are a multiset, and a text of fewer than four words is one group.
/// </summary>
/// <param name="Shared">Groups in both texts.</param>
/// <param name="Extra">Groups that only the extractor has.</param>
/// <param name="Missing">Groups that only the expected text has.</param>
public sealed partial record ShingleScore(int Shared, int Extra, int Missing)
{
    private const int Words = 4;

    /// <summary>0 to 1; a page without a text to find and without a text found is perfect.</summary>
    public double Precision =>
        Shared + Extra == 0
            ? Missing == 0
                ? 1
                : 0
            : (double)Shared / (Shared + Extra);

    public double Recall => Shared + Missing == 0 ? 1 : (double)Shared / (Shared + Missing);

    public double F1 => Mean(Precision, Recall);

    /// <summary>The harmonic mean.</summary>
    public static double Mean(double precision, double recall) =>
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    public static ShingleScore Of(string expected, string found)
    {
        var left = Count(expected);
        var shared = 0;
        var extra = 0;
        foreach (var (shingle, count) in Count(found))
        {
            var same = Math.Min(count, left.GetValueOrDefault(shingle));
            shared += same;
            extra += count - same;
        }

        return new ShingleScore(shared, extra, left.Values.Sum() - shared);
    }

    private static Dictionary<string, int> Count(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Length - Words + 1) && words.Length > 0; i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Words));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
