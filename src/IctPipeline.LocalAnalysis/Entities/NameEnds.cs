using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Moves the end of a tagged name to where names end: behind a legal form and a hyphenated part, before small words and full stops.
/// </summary>
internal static class NameEnds
{
    public static int Adjust(AnalyzedText text, int first, int end, string category)
    {
        while (
            end - first > 1
            && !text[end - 1].Is(TokenShape.InitialUpper | TokenShape.InnerUpper | TokenShape.HasDigit)
            && !IsAbbreviationStop(text, end - 1)
        )
        {
            end--;
        }

        // Boutros-Ghali, Thomson-CSF
        while (
            end + 1 < text.Count
            && text.IsHyphen(end)
            && !text[end].Is(TokenShape.SpaceBefore)
            && text.IsCapitalized(end + 1)
            && !text[end + 1].Is(TokenShape.SpaceBefore)
            && category != EntityCategories.Location
        )
        {
            end += 2;
        }

        if (
            category == EntityCategories.Organization
            && text.IsMark(end, '&')
            && text.IsCapitalized(end + 1)
            && text.Has(end + 1, TermTraits.LegalForm)
        )
        {
            // Merck & Co
            end += 2;
        }

        while (
            category == EntityCategories.Organization
            && end < text.Count
            && text.Has(end, TermTraits.LegalForm)
            && text.IsCapitalized(end)
            && !text.StartsSentence(end)
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// The full stop of "Inc." and "Jr." inside a sentence; one that stands apart or ends the sentence is none of the name.
    /// </summary>
    private static bool IsAbbreviationStop(AnalyzedText text, int at) =>
        text.IsMark(at, '.')
        && !text[at].Is(TokenShape.SpaceBefore)
        && !text.StartsSentence(at + 1)
        && text.Has(at - 1, TermTraits.LegalForm | TermTraits.Abbreviation);
}
