using System.Globalization;
using System.Text;

namespace IctPipeline.Core.Analysis.Chunking;

/// <summary>
/// Counts text elements so that no service counts more. What one element is depends on the version of Unicode: .NET
/// takes a family emoji for one, the service's <c>TextElements_v8</c> for three or more. So a cluster counts as many as it has
/// code points that are neither marks nor joiners, the most that any version makes of it.
/// </summary>
public static class TextElements
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The elements of a whole text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            count += Weight(text[..length]);
            text = text[length..];
        }

        return count;
    }

    /// <summary>What one cluster counts for, 1 or more.</summary>
    internal static int Weight(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1)
        {
            return 1;
        }

        var weight = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            weight += Extends(rune) ? 0 : 1;
        }

        return Math.Max(1, weight);
    }

    private static bool Extends(Rune rune) =>
        rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
