using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Capitalised words of a Vietnamese text that are no Vietnamese and that no name has yet.</summary>
internal readonly struct ForeignRuns(AnalyzedText text, SpanSet spans)
{
    private const int LongestName = 5;

    /// <summary>All of the text, in its order.</summary>
    public List<TokenRange> Find()
    {
        var runs = new List<TokenRange>();
        for (var i = 0; i < text.Count; i++)
        {
            // "Theo Sky News", "Nga Tupolev", "CEO Zentrox": a word of the sentence, a country or an office stands before.
            if (
                !IsPart(i)
                || text.TriggerAt(i).Is(Triggers.PersonTitle)
                || (!IsForeign(text, i) && (text.CapitalIsForced(i) || text.IsPlace(text.AnyNameAt(i))))
            )
            {
                continue;
            }

            var end = End(i, out var isForeign);
            if (isForeign && end - i <= LongestName && !IsCut(i, end) && !IsOther(i, end))
            {
                runs.Add(new TokenRange(i, end));
            }

            i = end - 1;
        }

        return runs;
    }

    /// <summary>The token behind the capitals that go on from a token; the same where none stands there.</summary>
    /// <param name="isForeign">Whether any of them is no Vietnamese.</param>
    public int End(int first, out bool isForeign)
    {
        isForeign = IsPart(first) && IsForeign(text, first);
        var end = IsPart(first) ? first + 1 : first;
        while (end > first && end < text.Count && !text.StartsSentence(end) && !text[end].Is(TokenShape.LineBefore))
        {
            if (IsBound(text, end) && text.IsWord(end + 1) && spans.IsFree(end + 1) && !text[end + 1].Is(TokenShape.Accented))
            {
                // Tongchang-ri, Val-de-Marne
                end += 2;
                continue;
            }

            var joins =
                text.IsMark(end, '&')
                || (text.Has(end, TermTraits.NameParticle) && !text.IsCapitalized(end) && !text[end].Is(TokenShape.Accented));
            var next = joins ? end + 1 : end;
            if (text.StartsSentence(next) || !IsPart(next))
            {
                break;
            }

            isForeign |= IsForeign(text, next);
            end = next + 1;
        }

        return end;
    }

    /// <summary>No Vietnamese syllable, and no abbreviation of a plain word.</summary>
    public static bool IsForeign(AnalyzedText text, int i) =>
        !text.Has(i, TermTraits.VietnameseSyllable | TermTraits.CommonAbbreviation | TermTraits.Unit);

    /// <summary>A hyphen that stands close on both sides.</summary>
    public static bool IsBound(AnalyzedText text, int hyphen) =>
        text.IsHyphen(hyphen)
        && hyphen + 1 < text.Count
        && !text[hyphen].Is(TokenShape.SpaceBefore)
        && !text[hyphen + 1].Is(TokenShape.SpaceBefore);

    /// <summary>More capitals stand beside it: it is a part of something.</summary>
    private bool IsCut(int i, int end) =>
        IsBound(text, i - 1)
        || (
            text.IsCapitalized(i - 1)
            && !text.StartsSentence(i)
            && !text.StartsSentence(i - 1)
            && !text.TriggerAt(i - 1).Is(Triggers.PersonTitle)
            && spans.At(i - 1) is not { Subcategory: "CountryRegion" }
        )
        || (text.IsCapitalized(end) && !text.StartsSentence(end) && spans.At(end) is not { Subcategory: "CountryRegion" });

    /// <summary>"tiếng Indonesia", "Km 12", "khoá XII", "Internet".</summary>
    private bool IsOther(int i, int end) =>
        TokenNumbers.Is(text, i - 1, "tiếng")
        || (
            end == i + 1
            && (
                text.TriggerAt(i).Length > 0
                || text.Lexicon.UnitAt(text.Tokens, i, out _) is not null
                || !text.TextOf(i).ContainsAnyExcept("IVXL")
            )
        );

    /// <summary>A capitalised word in plain letters.</summary>
    private bool IsPart(int i) =>
        i < text.Count
        && spans.IsFree(i)
        && text[i].IsWord
        && text[i].IsCapitalized
        && text[i].Length > 1
        && !text[i].Is(TokenShape.Accented | TokenShape.HasDigit | TokenShape.Ideograph | TokenShape.Url | TokenShape.Email);
}
