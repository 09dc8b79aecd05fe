using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Verbs of speech of two syllables: <c>cho biết</c> is one, <c>cho phép</c> is none.</summary>
internal static class SpeechVerbs
{
    /// <summary>Whether somebody speaks: the verb starts at a token.</summary>
    public static bool StartAt(AnalyzedText text, int i) =>
        text.Has(i, TermTraits.Speech)
        && (
            TokenNumbers.Is(text, i, "cho") ? TokenNumbers.IsAny(text, i + 1, "biết", "hay", "rằng")
            : TokenNumbers.Is(text, i, "phát") ? TokenNumbers.Is(text, i + 1, "biểu")
            : TokenNumbers.Is(text, i, "đánh") ? TokenNumbers.Is(text, i + 1, "giá")
            : TokenNumbers.Is(text, i, "nhận") ? TokenNumbers.IsAny(text, i + 1, "định", "xét")
            : !TokenNumbers.Is(text, i, "đề") || TokenNumbers.IsAny(text, i + 1, "nghị", "xuất", "cập")
        );
}
