using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Persons whom a report hides: <c>N.V.A.</c>, <c>H.T.P</c>, <c>anh Th.</c>, and tokenized <c>N.T . Tr .</c> A full stop that stands
/// at the last letter belongs to the name, unless it ends the sentence.
/// </summary>
internal static class PersonInitials
{
    /// <summary>The token after the initials that start at a token, or that token where none do.</summary>
    public static int End(AnalyzedText text, int i)
    {
        if (!text[i].IsWord || !text.IsCapitalized(i))
        {
            return i;
        }

        var isDotted = text.TextOf(i).Contains('.');
        if (!isDotted && !(NameInitial.Is(text.Text, text[i]) && text.IsMark(i + 1, '.') && IsInside(text, i + 1)))
        {
            return i;
        }

        var end = WithStop(text, More(text, i + 1, text.TextOf(i)[^1] == '.'));
        return IsForeignName(text, end) ? i : end;
    }

    /// <summary>"N. Nijalingam": the family name that follows says more than the initial.</summary>
    private static bool IsForeignName(AnalyzedText text, int i) =>
        i < text.Count
        && !text.StartsSentence(i)
        && text[i].Is(TokenShape.InitialUpper)
        && !text[i].Is(TokenShape.AllUpper | TokenShape.Accented)
        && text[i].Length > 3
        && text.Lexicon.Vocabulary.EnglishFrequency(text[i].Term) == 0;

    /// <summary>Takes the full stop that is written on the last letter and does not end the sentence.</summary>
    public static int WithStop(AnalyzedText text, int end) =>
        text.IsMark(end, '.')
        && NameInitial.Is(text.Text, text[end - 1])
        && !text[end].Is(TokenShape.SpaceBefore)
        && end + 1 < text.Count
        && !text.StartsSentence(end + 1)
            ? end + 1
            : end;

    private static int More(AnalyzedText text, int end, bool hasStop)
    {
        if (hasStop && end < text.Count && IsInitial(text, end))
        {
            // "N.T.Tr." is read as "N.T." and "Tr.", "N.T. T" stands in tokenized texts.
            end++;
        }

        // "N.T . Tr", as tokenized texts have it, and "N.Tr.A".
        while (
            text.IsMark(end, '.')
            && end + 1 < text.Count
            && IsInitial(text, end + 1)
            && (text[end].Is(TokenShape.SpaceBefore) == text[end + 1].Is(TokenShape.SpaceBefore) || text.IsMark(end + 2, '.'))
        )
        {
            end += 2;
        }

        return end;
    }

    private static bool IsInitial(AnalyzedText text, int i) =>
        !text.StartsSentence(i)
        && (NameInitial.Is(text.Text, text[i]) || (text[i].Is(TokenShape.AllUpper) && text.TextOf(i).Contains('.')));

    /// <summary>The stop is written on the letter, or stands apart between two of them.</summary>
    private static bool IsInside(AnalyzedText text, int stop) =>
        !text[stop].Is(TokenShape.SpaceBefore) ? !text.StartsSentence(stop) : stop + 1 < text.Count && IsInitial(text, stop + 1);
}
