using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// English names that hold a small word or a hyphen, at which the tagger cuts them: <c>Berlin-Dahlem</c>, <c>Inés de Castro</c>,
/// <c>Technical University of Berlin</c>, <c>Competition and Markets Authority</c>.
/// </summary>
internal static class JoinedNames
{
    /// <summary>Words of a body's name before "and" or before its kind.</summary>
    private const int MostBefore = 3;

    /// <summary>Public bodies are called after two things: "Electoral and Boundaries Commission".</summary>
    private static readonly string[] PublicBodies =
    [
        "Council",
        "Authority",
        "Commission",
        "Ministry",
        "Department",
        "Agency",
        "Board",
        "Committee",
        "Bureau",
        "Office",
        "Enterprise",
        "Tribunal",
        "Association",
        "Federation",
    ];

    public static void Join(AnalyzedText text, SpanSet spans)
    {
        List<EntitySpan>? wholes = null;
        foreach (var span in spans.InOrder())
        {
            if ((Hyphenated(text, spans, span) ?? WithParticle(text, spans, span) ?? OfTwoThings(text, spans, span)) is { } whole)
            {
                (wholes ??= []).Add(whole);
            }
        }

        for (var i = 1; i + 1 < text.Count; i++)
        {
            if (text.TriggerAt(i).Is(Triggers.EnglishOrganizationHead) && BodyOf(text, spans, i) is { } body)
            {
                (wholes ??= []).Add(body);
            }
        }

        if (wholes is not null)
        {
            spans.Replace(wholes);
        }
    }

    /// <summary>A hyphen without spaces between capitals that are not both known: "Hapag-Lloyd", unlike "Paris-Dakar".</summary>
    private static EntitySpan? Hyphenated(AnalyzedText text, SpanSet spans, EntitySpan span)
    {
        if (span.Category == EntityCategories.Location && IsJoint(text, span.End) && spans.At(span.End + 1) is var right)
        {
            var end = right?.End ?? span.End + 2;
            return
                (IsKnown(text, span) && (right is not null ? IsKnown(text, right) : text.AnyNameAt(span.End + 1).Length > 0))
                || right is { Category: not (EntityCategories.Location or EntityCategories.Organization or EntityCategories.Person) }
                || IsJoint(text, end)
                ? null
                : Whole(span.First, end, right?.Category ?? span.Category, Math.Max(span.Margin, right?.Margin ?? 0));
        }

        var before = span.First - 2;
        return
            span.Category is EntityCategories.Person or EntityCategories.Organization or EntityCategories.Location
            && span.First > 1
            && IsJoint(text, span.First - 1)
            && spans.IsFree(before)
            && text.IsWord(before)
            && text[before].Length > 1
            && !text[before].Is(TokenShape.AllUpper)
            && !text.Has(before, TermTraits.Nationality)
            && text.AnyNameAt(before).Length == 0
            && !(before > 0 && text.IsHyphen(before - 1))
            ? Whole(before, span.End, span.Category, span.Margin)
            : null;
    }

    /// <summary>Somebody whose name goes on behind "de", "van" or "bin" with a word that is no known name.</summary>
    private static EntitySpan? WithParticle(AnalyzedText text, SpanSet spans, EntitySpan span)
    {
        if (span.Category != EntityCategories.Person || text.StartsSentence(span.End) || !IsParticle(text, span.End))
        {
            return null;
        }

        var last = span.End + (IsParticle(text, span.End + 1) ? 2 : 1);
        return
            text.IsCapitalized(last)
            && !text.StartsSentence(last)
            && !text[last].Is(TokenShape.AllUpper)
            && (spans.IsFree(last) || spans.At(last) is { Entry: < 0, Length: 1 })
            ? Whole(span.First, last + 1, span.Category, span.Margin)
            : null;
    }

    private static EntitySpan? OfTwoThings(AnalyzedText text, SpanSet spans, EntitySpan span)
    {
        var and = span.First - 1;
        if (
            span is not { Category: EntityCategories.Organization, Entry: < 0 }
            || !TokenNumbers.Is(text, and, "and")
            || !TokenNumbers.IsAny(text, span.End - 1, PublicBodies)
        )
        {
            return null;
        }

        var first = Left(text, spans, and);
        return first < and && (span.Length > 1 || TokenNumbers.Is(text, first - 1, "the"))
            ? Whole(first, span.End, span.Category, span.Margin)
            : null;
    }

    /// <summary>A body whose kind has words before it and behind it.</summary>
    private static EntitySpan? BodyOf(AnalyzedText text, SpanSet spans, int head)
    {
        var behind = head + text.TriggerAt(head).Length;
        behind += TokenNumbers.Is(text, behind, "the") ? 1 : 0;
        var first = Left(text, spans, head);
        if (first == head || !text.IsCapitalized(head) || !text.IsCapitalized(behind) || text.StartsSentence(behind))
        {
            return null;
        }

        var end = behind;
        while (end < text.Count && text.IsCapitalized(end) && !text.StartsSentence(end) && end - behind < MostBefore)
        {
            end = spans.At(end)?.End ?? end + 1;
        }

        return Whole(first, end, EntityCategories.Organization, spans.At(head)?.Margin ?? spans.At(behind)?.Margin ?? 0);
    }

    /// <summary>Where words with capitals begin that end before a token, unless they are a name of their own.</summary>
    private static int Left(AnalyzedText text, SpanSet spans, int end)
    {
        var first = end;
        while (
            first > 0
            && !text.StartsSentence(first)
            && text.IsWord(first - 1)
            && text[first - 1].IsCapitalized
            && !text.CapitalIsForced(first - 1)
        )
        {
            first--;
        }

        for (var i = first; i < end; i++)
        {
            if (
                (spans.At(i) is { } name && (name.Entry >= 0 || name.Category == EntityCategories.Person && name.Length > 1))
                || text.Has(i, TermTraits.EnglishStop)
                || text.TriggerAt(i).Is(Triggers.EnglishTitle)
            )
            {
                return end;
            }
        }

        return end - first <= MostBefore ? first : end;
    }

    private static EntitySpan Whole(int first, int end, string category, int margin) =>
        new(first, end, category, EntityWeights.Tagged, Margin: margin);

    private static bool IsJoint(AnalyzedText text, int i) =>
        i + 1 < text.Count
        && text.IsHyphen(i)
        && !text[i].Is(TokenShape.SpaceBefore)
        && text.IsCapitalized(i + 1)
        && !text[i + 1].Is(TokenShape.SpaceBefore)
        && !text[i + 1].IsNumber;

    private static bool IsParticle(AnalyzedText text, int i) =>
        text.Has(i, TermTraits.NameParticle) && !text.IsCapitalized(i) && !TokenNumbers.IsAny(text, i, "ten", "la");

    private static bool IsKnown(AnalyzedText text, EntitySpan span) => span.Entry >= 0 || text.AnyNameAt(span.First).Length > 0;
}
