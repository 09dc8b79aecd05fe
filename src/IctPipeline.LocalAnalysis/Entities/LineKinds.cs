using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// What sort of line each token stands in: headlines in capitals and rows of tables follow other rules than running text.
/// </summary>
internal static class LineKinds
{
    public const byte Running = 0;

    /// <summary>All words in capitals.</summary>
    public const byte Headline = 1;

    /// <summary>Names and numbers alone: <c>Leeds 2 Everton 1</c>.</summary>
    public const byte Row = 2;

    /// <summary>A row with brackets: <c>1. A. Name (Norway) 2:03</c>.</summary>
    public const byte BracketedRow = 3;

    /// <summary>Names alone, as in a table of contents or a dateline.</summary>
    public const byte Title = 4;

    public static byte[] Classify(AnalyzedText text)
    {
        var kinds = new byte[text.Count];
        foreach (var sentence in text.Sentences)
        {
            kinds.AsSpan(sentence.First, sentence.Length).Fill(Kind(text, sentence));
        }

        return kinds;
    }

    private static byte Kind(AnalyzedText text, TokenRange sentence)
    {
        int upper = 0,
            letters = 0,
            capital = 0,
            small = 0,
            numbers = 0,
            brackets = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = text[i];
            numbers += token.IsNumber ? 1 : 0;
            brackets += text.IsMark(i, '(') ? 1 : 0;
            if (token.IsWord)
            {
                upper += token.Is(TokenShape.AllUpper) ? 1 : 0;
                letters += token.Length == 1 && token.IsCapitalized ? 1 : 0;
                capital += token.IsCapitalized || token.Is(TokenShape.HasDigit) ? 1 : 0;
                // "v", "b" and "c" stand between the names of a scorecard.
                small += !token.IsCapitalized && !token.Is(TokenShape.HasDigit) && token.Length > 1 ? 1 : 0;
            }
        }

        if (small > 0 || capital == 0)
        {
            return upper >= 3 && small == 1 && numbers == 0 ? Headline : Running;
        }

        return numbers > 0
            ? brackets > 0
                ? BracketedRow
                : Row
            : upper + letters == capital && upper >= 2
                ? Headline
                : Title;
    }
}
