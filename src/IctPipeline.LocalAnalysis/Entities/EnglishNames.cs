using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Names in English text: runs of capitalised words, told apart by known names, by the words around them (<c>President</c>, <c>River</c>,
/// <c>University</c>) and by given names.
/// </summary>
internal static class EnglishNames
{
    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!spans.IsFree(i) || !(text.IsCapitalized(i) || text.NameAt(i).Length > 0))
            {
                continue;
            }

            var end = RunEnd(text, spans, i);
            foreach (var span in Classify(text, i, end))
            {
                // Persons, bodies and places are the tagger's; a known name that it missed is still known.
                if (
                    span.Category is EntityCategories.Event or EntityCategories.Product
                    || (span.Entry >= 0 && span.Confidence >= EntityWeights.KnownAlone)
                )
                {
                    spans.TryAdd(span);
                }
            }

            i = Math.Max(i, end - 1);
        }
    }

    private static int RunEnd(AnalyzedText text, SpanSet spans, int first)
    {
        var at = first + Math.Max(1, (int)text.NameAt(first).Length);
        while (at < text.Count && !text.StartsSentence(at) && spans.IsFree(at) && !text[at].Is(TokenShape.LineBefore))
        {
            if (text.IsCapitalized(at))
            {
                at++;
            }
            else if (Joins(text, at))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return Math.Min(at, text.Count);
    }

    private static bool Joins(AnalyzedText text, int at)
    {
        if (!text.IsCapitalized(at + 1) || text.StartsSentence(at + 1))
        {
            return false;
        }

        if (text.IsHyphen(at))
        {
            return !text[at].Is(TokenShape.SpaceBefore) && !text[at + 1].Is(TokenShape.SpaceBefore);
        }

        return text.IsMark(at, '&')
            || TokenNumbers.Is(text, at, "of")
            || (text.IsMark(at, '.') && (text[at - 1].Length == 1 || PersonTitles.EndsAt(text, at)))
            || text.Has(at, TermTraits.NameParticle);
    }

    private static IEnumerable<EntitySpan> Classify(AnalyzedText text, int first, int end)
    {
        while (first < end)
        {
            var skip = Skipped(text, first, end);
            if (skip > 0)
            {
                first += skip;
                continue;
            }

            var span = Name(text, first, end);
            if (span is not null)
            {
                yield return span;
            }

            first = span?.End ?? first + 1;
        }
    }

    /// <summary>Marks, titles, and words that only stand at the start of a sentence.</summary>
    private static int Skipped(AnalyzedText text, int i, int end)
    {
        if (text[i].IsMark || !(text.IsCapitalized(i) || text.NameAt(i).Length > 0))
        {
            return 1;
        }

        var title = text.TriggerAt(i);
        if (title.Is(Triggers.EnglishTitle) && i + title.Length < end && text.NameAt(i).Length == 0)
        {
            return title.Length;
        }

        return text.Has(i, TermTraits.EnglishStop) && text.NameAt(i).Length == 0 ? 1 : 0;
    }

    private static EntitySpan? Name(AnalyzedText text, int first, int end)
    {
        var known = text.NameAt(first);
        var isTitled = PersonTitles.EndsAt(text, first);
        if (first + known.Length >= end && known.Length > 0)
        {
            return Known(text, first, known);
        }

        if (OrganizationEnd(text, first, end) is > 0 and var bodyEnd)
        {
            return new EntitySpan(first, bodyEnd, EntityCategories.Organization, EntityWeights.TailedBody);
        }

        if (known.Length > 0)
        {
            return Known(text, first, known);
        }

        for (var tail = end - 1; tail > first; tail--)
        {
            if (text.TriggerAt(tail).Is(Triggers.PlaceTail))
            {
                return new EntitySpan(first, tail + 1, EntityCategories.Location, EntityWeights.TailedPlace);
            }

            if (text.TriggerAt(tail).Is(Triggers.EventTail))
            {
                return new EntitySpan(first, tail + 1, EntityCategories.Event, EntityWeights.TailedEvent);
            }
        }

        var length = PersonLength(text, first, end);
        if (
            length > 0
            && (
                isTitled
                || (length >= 2 && text.Has(first, TermTraits.WesternGiven | TermTraits.AsianSurname | TermTraits.VietnameseSurname))
                || (length >= 2 && text.Has(first + length, TermTraits.Speech))
            )
        )
        {
            return new EntitySpan(
                first,
                first + length,
                EntityCategories.Person,
                isTitled ? EntityWeights.TitledPersonEnglish : EntityWeights.NamedPersonEnglish
            );
        }

        return null;
    }

    private static EntitySpan Known(AnalyzedText text, int first, NameMatch known)
    {
        var entry = text.Lexicon[known.Entry];
        return new EntitySpan(
            first,
            first + known.Length,
            entry.Category,
            known.Weak ? EntityWeights.KnownWeakEnglish : EntityWeights.KnownAlone,
            known.Entry,
            entry.Subcategory
        );
    }

    private static int OrganizationEnd(AnalyzedText text, int first, int end)
    {
        if (text.TriggerAt(first).Is(Triggers.EnglishOrganizationHead))
        {
            return end;
        }

        for (var tail = end - 1; tail > first; tail--)
        {
            if (text.TriggerAt(tail).Is(Triggers.OrganizationTail) && text.TriggerAt(tail).Length == 1)
            {
                var withStop =
                    text.IsMark(tail + 1, '.')
                    && text.Has(tail, TermTraits.LegalForm)
                    && !text[tail + 1].Is(TokenShape.SpaceBefore)
                    && !text.StartsSentence(tail + 2);
                return withStop ? tail + 2 : tail + 1;
            }
        }

        return 0;
    }

    private static int PersonLength(AnalyzedText text, int first, int end)
    {
        var at = first;
        while (
            at < end
            && at - first < 5
            && !(at > first && text.NameAt(at) is { Length: > 0, Weak: false })
            && !text[at].Is(TokenShape.HasDigit)
        )
        {
            at++;
        }

        return at - first;
    }
}
