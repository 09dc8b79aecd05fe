using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// What the small words beside an English name say that it is: <c>the newspaper La Repubblica</c>, <c>the Yungas region</c>.
/// </summary>
internal static class EnglishCues
{
    private const int LeastAge = 5;
    private const int MostAge = 110;

    /// <summary>The category that the words right before a name or behind a comma give it, or null.</summary>
    public static string? Said(AnalyzedText text, EntitySpan span) =>
        Before(text, span.First, span.End)
        ?? (text.IsMark(span.End, ',') && !text.StartsSentence(span.End) ? Apposed(text, span.End + 1, span.Length == 1) : null);

    /// <summary>Whether the words on either side call the name a place.</summary>
    public static bool IsPlace(AnalyzedText text, EntitySpan span) =>
        Before(text, span.First, span.End) == EntityCategories.Location || After(text, span.End) == EntityCategories.Location;

    /// <summary>Whether the words on either side call the name a body, or somebody works there: "ING economist Rico Luman".</summary>
    public static bool IsBody(AnalyzedText text, EntitySpan span) =>
        Said(text, span) == EntityCategories.Organization
        || After(text, span.End) == EntityCategories.Organization
        || Employs(text, span.End);

    /// <summary>"the carmaker Magna", "airlines including Ryanair", "the regulator, Ofcom, said".</summary>
    private static string? Before(AnalyzedText text, int first, int end)
    {
        if (first == 0 || text.StartsSentence(first) || text.IsCapitalized(first - 1))
        {
            return null;
        }

        var at =
            TokenNumbers.IsAny(text, first - 1, "including", "like") ? first - 1
            : TokenNumbers.Is(text, first - 1, "as") && TokenNumbers.Is(text, first - 2, "such") ? first - 2
            : text.IsMark(first - 1, ',') && text.IsMark(end, ',') ? first - 1
            : first;
        return at > 0 ? text.Lexicon.Cues.Before(text.Tokens, at) : null;
    }

    private static string? After(AnalyzedText text, int end) =>
        !text.StartsSentence(end) && !text.IsCapitalized(end) ? text.Lexicon.Cues.After(text.Tokens, end) : null;

    /// <summary>"Adebayo, 19, was", "Daka, who had", "Unite, the union".</summary>
    private static string? Apposed(AnalyzedText text, int i, bool isOneWord)
    {
        if (
            isOneWord
            && (TokenNumbers.Is(text, i, "who") || (TokenNumbers.Integer(text, i) is >= LeastAge and <= MostAge && text.IsMark(i + 1, ',')))
        )
        {
            return EntityCategories.Person;
        }

        return TokenNumbers.IsAny(text, i, "a", "an", "the") ? text.Lexicon.Cues.Kind(text.Tokens, i + 1) : null;
    }

    private static bool Employs(AnalyzedText text, int end) =>
        !text.StartsSentence(end)
        && text.IsWord(end)
        && !text.IsCapitalized(end)
        && text.TriggerAt(end) is { Length: > 0 } office
        && office.Is(Triggers.EnglishTitle)
        && text.IsCapitalized(end + office.Length)
        && text.IsCapitalized(end + office.Length + 1)
        && !text[end + office.Length].Is(TokenShape.AllUpper);
}
