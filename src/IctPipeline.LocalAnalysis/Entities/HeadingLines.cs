using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Lines of English text that are no sentences: headings, entries of lists and menus. A capital in them says nothing of names, for there
/// every word may have one.
/// </summary>
internal static class HeadingLines
{
    /// <summary>Small words of this length stay small in headings.</summary>
    private const int LongestSmallWord = 4;

    /// <summary>For each token whether it stands in a heading.</summary>
    public static bool[] Find(AnalyzedText text)
    {
        var found = new bool[text.Count];
        foreach (var sentence in text.Sentences)
        {
            if (IsHeading(text, sentence))
            {
                found.AsSpan(sentence.First, sentence.Length).Fill(true);
            }
        }

        return found;
    }

    private static bool IsHeading(AnalyzedText text, TokenRange sentence)
    {
        if (!text[sentence.First].Is(TokenShape.LineBefore) || text.FirstCharacter(sentence.End - 1) is '.' or '!' or '…' or '"' or '”')
        {
            return false;
        }

        int capital = 0,
            small = 0,
            numbers = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = text[i];
            numbers += token.IsNumber ? 1 : 0;
            if (token.IsWord && !token.Is(TokenShape.Url | TokenShape.Email))
            {
                capital += token.IsCapitalized ? 1 : 0;
                small +=
                    !token.IsCapitalized && token.Length > LongestSmallWord && !text.Has(i, TermTraits.EnglishStop | TermTraits.Connector)
                        ? 1
                        : 0;
            }
        }

        // Rows of results are names and numbers, and no headings.
        return numbers == 0 && (small == 0 || capital >= small * 3);
    }
}
