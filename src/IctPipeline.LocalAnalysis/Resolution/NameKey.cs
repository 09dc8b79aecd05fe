using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>What two spellings of one name have in common: case, spaces and hyphens, and the kind of firm left out.</summary>
internal static class NameKey
{
    /// <summary>Longer keys are cut: so long a name is spelled one way only.</summary>
    public const int Longest = 160;

    /// <summary>
    /// Writes the key into <paramref name="key"/>, which has room for <see cref="Longest"/> characters, and returns its length.
    /// </summary>
    public static int Write(AnalyzedText text, EntitySpan span, Span<char> key)
    {
        var first = span.First;
        if (
            span.Category == EntityCategories.Organization
            && text.TriggerAt(first) is var head
            && head.Is(Triggers.OrganizationHead)
            && first + head.Length < span.End
            && IsFirm(text, first)
        )
        {
            first += head.Length;
        }

        var length = Append(span.Category, key, 0);
        key[length++] = ':';
        Span<char> buffer = stackalloc char[Folding.LongestTerm];
        for (var i = first; i < span.End; i++)
        {
            if (!text[i].IsMark || span.Category is EntityCategories.DateTime or EntityCategories.Quantity)
            {
                var token = text.TextOf(i);
                var folded = Folding.Fold(token, buffer);
                length = Append(folded.IsEmpty ? token : folded, key, length);
            }
        }

        return length;
    }

    /// <summary>Writes the key of something with a value: what it says counts, not how it is written.</summary>
    public static int WriteValue(EntitySpan span, Span<char> key)
    {
        var length = Append(span.Category, key, 0);
        key[length++] = '=';
        return Append(span.Value, key, length);
    }

    private static int Append(ReadOnlySpan<char> part, Span<char> key, int length)
    {
        var fits = part[..Math.Min(part.Length, key.Length - length)];
        fits.CopyTo(key[length..]);
        return length + fits.Length;
    }

    private static bool IsFirm(AnalyzedText text, int i) =>
        TokenNumbers.IsAny(text, i, "công", "tập", "tổng", "hãng", "doanh")
        && TokenNumbers.IsAny(text, i + 1, "ty", "đoàn", "công", "tin", "nghiệp", "hàng", "viễn", "xe");
}
