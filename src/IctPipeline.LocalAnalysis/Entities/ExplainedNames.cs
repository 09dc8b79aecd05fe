using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Foreign names in Vietnamese text that say themselves, or by what stands behind them, what they name.</summary>
internal static class ExplainedNames
{
    /// <summary>Bespoke Investment Group LLC.</summary>
    public static bool IsFirm(AnalyzedText text, int i, int end) =>
        text.Has(end - 1, TermTraits.LegalForm)
        && !text[i].Is(TokenShape.Accented)
        && !text.CapitalIsForced(i)
        && text.AnyNameAt(i).Length == 0
        && text.TriggerAt(i).Length == 0;

    /// <summary>"Livia Simoka, người …", "Jeferson Butar (32 tuổi)": a foreign name, and behind it who that is.</summary>
    public static bool IsPerson(AnalyzedText text, int i, int end)
    {
        if (
            (!text.IsMark(end, ',') && !text.IsMark(end, '('))
            || text.StartsSentence(end + 1)
            || text.AnyNameAt(i).Length > 0
            || text.TriggerAt(i).Length > 0
            || EndsAsFirm(text, end)
            || ForeignTerms.Are(text, i, end)
        )
        {
            return false;
        }

        for (var at = i; at < end; at++)
        {
            if (text[at].Is(TokenShape.Accented | TokenShape.AllUpper | TokenShape.HasDigit | TokenShape.InnerUpper))
            {
                return false;
            }
        }

        return (text.IsMark(end, ',') && TokenNumbers.Is(text, end + 1, "người") && !text.IsCapitalized(end + 1))
            || (TokenNumbers.Integer(text, end + 1) is > 0 and < 130 && TokenNumbers.Is(text, end + 2, "tuổi"));
    }

    /// <summary>A kind of firm or place ends the name.</summary>
    public static bool EndsAsFirm(AnalyzedText text, int end) =>
        text.Has(end - 1, TermTraits.LegalForm)
        || text.TriggerAt(end - 1).Is(Triggers.OrganizationTail)
        || text.TriggerAt(end - 1).Is(Triggers.PlaceTail);
}
