using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What an English text shows of bodies that no list has, in what they do.</summary>
internal static class BodySigns
{
    /// <summary>A body by its initials: it owns, speaks, or stands with an article where nothing is of its kind.</summary>
    public static bool AreAt(AnalyzedText text, int i) =>
        Acts(text, i)
        || (text.IsMark(i - 1, '(') && text.IsMark(i + 1, ')') && text.IsCapitalized(i - 2))
        || (TokenNumbers.Is(text, i - 1, "the") && (i + 1 >= text.Count || !text.IsWord(i + 1) || text.Has(i + 1, TermTraits.EnglishStop)));

    /// <summary>It owns, or speaks.</summary>
    public static bool Acts(AnalyzedText text, int i) =>
        (TokenNumbers.Is(text, i + 2, "s") && i + 1 < text.Count && text[i + 1].IsMark) || text.Has(i + 1, TermTraits.Speech);
}
