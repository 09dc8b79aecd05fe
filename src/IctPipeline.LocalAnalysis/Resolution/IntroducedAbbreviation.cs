using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>A short form in brackets right behind the full name: <c>Hiệp hội Internet Việt Nam (VIA)</c>.</summary>
internal static class IntroducedAbbreviation
{
    private const int LongestAbbreviation = 12;

    /// <summary>A word in brackets is short for so many at least.</summary>
    private const int FewestWords = 3;

    /// <summary>Adds the spans of short forms that a body introduces, here and wherever else the text uses them.</summary>
    public static IReadOnlyList<EntitySpan> Complete(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        bool[]? taken = null;
        List<EntitySpan>? all = null;
        foreach (var span in spans)
        {
            if (span.Category != EntityCategories.Organization || !IsBracketed(text, span.End, span.Length))
            {
                continue;
            }

            taken ??= Taken(text, spans);
            if (!taken[span.End + 1])
            {
                AddEverywhere(text, text.TextOf(span.End + 1), taken, all ??= [.. spans]);
            }
        }

        all?.Sort(static (a, b) => a.First.CompareTo(b.First));
        return all ?? spans;
    }

    private static bool[] Taken(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        var taken = new bool[text.Count];
        foreach (var span in spans)
        {
            taken.AsSpan(span.First, span.Length).Fill(true);
        }

        return taken;
    }

    private static void AddEverywhere(AnalyzedText text, ReadOnlySpan<char> brief, bool[] taken, List<EntitySpan> spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!taken[i] && text[i].Length == brief.Length && text.TextOf(i).SequenceEqual(brief))
            {
                taken[i] = true;
                spans.Add(new EntitySpan(i, i + 1, EntityCategories.Organization, EntityWeights.Introduced));
            }
        }
    }

    /// <summary>True where <paramref name="brief"/> stands in brackets right behind <paramref name="full"/>.</summary>
    public static bool Joins(AnalyzedText text, EntitySpan full, EntitySpan brief) =>
        full.Category == brief.Category
        && full.Category is EntityCategories.Organization or EntityCategories.Event
        && brief.First == full.End + 1
        && brief.Length == 1
        && IsBracketed(text, full.End, full.Length);

    /// <summary>Whether an abbreviation stands in brackets, alone or before more: <c>(C03, Bộ Công an)</c>.</summary>
    /// <param name="words">Tokens of the full name.</param>
    public static bool IsBracketed(AnalyzedText text, int at, int words) =>
        text.IsMark(at, '(')
        && (text.IsMark(at + 2, ')') || text.IsMark(at + 2, ','))
        && text[at + 1].IsWord
        && text[at + 1].Length is > 1 and <= LongestAbbreviation
        && (
            text[at + 1].Is(TokenShape.AllUpper | TokenShape.InnerUpper | TokenShape.HasDigit)
            || (
                // Tổng công ty Cấp nước Sài Gòn (Sawaco)
                text.IsVietnamese
                && words >= FewestWords
                && text.IsCapitalized(at + 1)
                && !text[at + 1].Is(TokenShape.Accented)
                && ForeignRuns.IsForeign(text, at + 1)
                && !text.IsPlace(text.AnyNameAt(at + 1))
            )
        );
}
