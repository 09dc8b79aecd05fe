using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Meetings, fairs and contests in Vietnamese text: <c>Diễn đàn hợp tác ICT Việt Nam - Hàn Quốc 2018</c>.</summary>
internal static class EventScanner
{
    private const int LongestName = 20;
    private const int MostSmallWords = 6;

    /// <summary>The event that starts at a token, or null.</summary>
    public static EntitySpan? Find(AnalyzedText text, SpanSet spans, int i) =>
        text.IsCapitalized(i) && End(text, spans, i, i + text.TriggerAt(i).Length) is > 0 and var end
            ? new EntitySpan(i, end, EntityCategories.Event, EntityWeights.HeadedEvent)
            : null;

    /// <summary>A name needs a place, a year or an abbreviation: without these it is a common noun at the start of a sentence.</summary>
    private static int End(AnalyzedText text, SpanSet spans, int first, int at)
    {
        var (end, names) = (0, 0);
        while (at < text.Count && at - first < LongestName && !text.StartsSentence(at) && spans.IsFree(at))
        {
            var inner = text.TriggerAt(at);
            var name = text.NameAt(at);
            if (TokenNumbers.Year(text, at) is > 1900 and < 2100)
            {
                return names > 0 || at > first + 2 ? at + 1 : 0;
            }

            if (name.Length > 0 && !TokenNumbers.IsAny(text, at - 1, "tại", "ở"))
            {
                names++;
                end = at += name.Length;
            }
            else if (text.IsCapitalized(at) && !text.TriggerAt(at).Is(Triggers.PersonTitle))
            {
                names++;
                end = ++at;
            }
            else if (text.IsHyphen(at) && text.IsCapitalized(at + 1))
            {
                at++;
            }
            else if (inner.Is(Triggers.OrganizationInner))
            {
                at += inner.Length;
            }
            else if (TokenNumbers.IsAny(text, at, "về", "và") && names == 0)
            {
                at++;
            }
            else if (names > 0 && text.Lexicon.Dictionary.Contains(text[at - 1].Term, text[at].Term) && text.IsCapitalized(at - 1))
            {
                end = ++at;
            }
            else if (names > 0 && Onwards(text, spans, at) is > 0 and var next)
            {
                at = next;
            }
            else
            {
                break;
            }
        }

        return names > 0 && !IsCutShort(text, end, names) ? end : 0;
    }

    /// <summary>"Diễn đàn Đổi mới sáng tạo Việt Nam": the small words of the name, where a capital or a year follows; or 0.</summary>
    private static int Onwards(AnalyzedText text, SpanSet spans, int at)
    {
        for (var i = at; i < text.Count && i - at <= MostSmallWords && !text.StartsSentence(i) && spans.IsFree(i); i++)
        {
            if (text.IsCapitalized(i) || TokenNumbers.Year(text, i) is > 1900 and < 2100)
            {
                return text.TriggerAt(i).Is(Triggers.PersonTitle) ? 0 : i;
            }

            if (!text[i].IsWord || text.Has(i, TermTraits.VietnameseStop | TermTraits.Speech | TermTraits.PlacePreposition))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>One capital with a small word behind it is the start of a theme: where that ends cannot be told.</summary>
    private static bool IsCutShort(AnalyzedText text, int end, int names) =>
        names == 1
        && text[end - 1].Is(TokenShape.Accented)
        && end < text.Count
        && text[end].IsWord
        && !text.IsCapitalized(end)
        && !text.StartsSentence(end)
        && !text.Has(end, TermTraits.VietnameseStop | TermTraits.Speech | TermTraits.PlacePreposition);
}
