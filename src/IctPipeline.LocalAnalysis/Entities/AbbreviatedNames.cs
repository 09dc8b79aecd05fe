using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Initials in brackets behind what they stand for: as no name as the words before them (<c>Operational Technology (OT)</c>).
/// </summary>
internal static class AbbreviatedNames
{
    private const int MostWords = 8;

    /// <summary>Whether a span is the initials of capitalised words right before it.</summary>
    /// <param name="isSupported">Whether the text bears a name out.</param>
    /// <param name="category">What those words are, or null where nobody found a name in them, or none that the text bears out.</param>
    public static bool Whole(
        AnalyzedText text,
        IReadOnlyList<EntitySpan> spans,
        EntitySpan span,
        Func<EntitySpan, bool> isSupported,
        out string? category
    )
    {
        category = null;
        var i = span.First;
        if (span.Length != 1 || span.Entry >= 0 || !text[i].Is(TokenShape.AllUpper) || !text.IsMark(i - 1, '(') || !text.IsMark(i + 1, ')'))
        {
            return false;
        }

        var first = FirstWord(text, i - 2, text.TextOf(i));
        category =
            first < 0 ? null : spans.FirstOrDefault(other => other.First < i - 1 && other.End > first && isSupported(other))?.Category;
        return first >= 0 && (category is not null || !ThingWords.EndsBody(text, i - 2));
    }

    /// <summary>The word that the initials begin with, or -1 where the words before are others.</summary>
    private static int FirstWord(AnalyzedText text, int last, ReadOnlySpan<char> initials)
    {
        var left = initials.Length - 1;
        for (var at = last; at >= 0 && last - at < MostWords && text[at].IsWord; at--)
        {
            if (char.ToUpperInvariant(text.FirstCharacter(at)) == initials[left])
            {
                if (left-- == 0)
                {
                    return at;
                }
            }
            else if (text.IsCapitalized(at))
            {
                return -1;
            }
        }

        return -1;
    }
}
