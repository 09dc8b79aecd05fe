using System.Text;
using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>What two spellings of one name have in common: case, spaces and hyphens, and the kind of firm left out.</summary>
internal static class NameKey
{
    public static string Of(AnalyzedText text, EntitySpan span)
    {
        var first = span.First;
        if (span.Category == EntityCategories.Organization && text.TriggerAt(first) is var head && head.Is(Triggers.OrganizationHead) && first + head.Length < span.End
            && IsFirm(text, first))
        {
            first += head.Length;
        }

        var key = new StringBuilder(48).Append(span.Category).Append(':');
        Span<char> buffer = stackalloc char[Folding.LongestTerm];
        for (var i = first; i < span.End; i++)
        {
            if (!text[i].IsMark || span.Category is EntityCategories.DateTime or EntityCategories.Quantity)
            {
                var token = text.TextOf(i);
                var folded = Folding.Fold(token, buffer);
                key.Append(folded.IsEmpty ? token : folded);
            }
        }

        return key.ToString();
    }

    private static bool IsFirm(AnalyzedText text, int i) =>
        TokenNumbers.IsAny(text, i, "công", "tập", "tổng", "hãng", "doanh") && TokenNumbers.IsAny(text, i + 1, "ty", "đoàn", "công", "tin", "nghiệp", "hàng", "viễn", "xe");
}
