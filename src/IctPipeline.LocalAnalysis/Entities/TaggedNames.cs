using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Turns the labels of <see cref="NameTagger"/> into spans: titles cut off, known names with their entry.</summary>
internal static class TaggedNames
{
    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        var labels = NameTagger.Tag(text, out var margins);
        for (var i = 0; i < labels.Length; )
        {
            var end = i + 1;
            while (
                end < labels.Length && NameLabel.Continues(labels[end - 1], labels[end]) && !text.StartsSentence(end) && !IsDash(text, end)
            )
            {
                end++;
            }

            var isTagged = NameLabel.IsBegin(labels[i]);
            var known = text.AnyNameAt(i);
            if (known is { Length: > 1, Weak: false } && (!isTagged || i + known.Length >= end) && !IsTeam(text, labels, i, end, known))
            {
                // A known name of several words is surer than the tagger.
                var entry = text.Lexicon[known.Entry];
                end =
                    text.IsMark(i + known.Length - 1, '.') || !text[i + known.Length - 1].IsMark
                        ? NameEnds.Adjust(text, i, i + known.Length, entry.Category)
                        : i + known.Length;
                spans.TryAdd(new EntitySpan(i, end, entry.Category, EntityWeights.Known, known.Entry, entry.Subcategory));
            }
            else if (isTagged && NameLabel.Category(labels[i]) is { } category)
            {
                Add(text, spans, i, end, category, margins[i..end].Min());
            }

            i = end;
        }
    }

    /// <summary>"Lisa Cline — Graphic Designer"</summary>
    private static bool IsDash(AnalyzedText text, int i) =>
        text[i].IsMark
        && text.FirstCharacter(i) is '-' or '–' or '—'
        && text[i].Is(TokenShape.SpaceBefore)
        && i + 1 < text.Count
        && text[i + 1].Is(TokenShape.SpaceBefore);

    /// <summary>"FTC Chair Lina Khan": the office between a body and somebody in it, or -1.</summary>
    private static int OfficeIn(AnalyzedText text, int first, int end)
    {
        if (text.TriggerAt(end - 1).Is(Triggers.OrganizationTail))
        {
            return -1;
        }

        for (var i = first + 1; i < end - 2; i++)
        {
            if (text.TriggerAt(i) is { Length: > 0 } office && office.Is(Triggers.EnglishTitle) && i + office.Length < end - 1)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A city stands for its team in rows of results and headlines, where the tagger knows better than the list.</summary>
    private static bool IsTeam(AnalyzedText text, byte[] labels, int first, int end, NameMatch known) =>
        first + known.Length == end
        && NameLabel.IsBegin(labels[first])
        && NameLabel.Category(labels[first]) == EntityCategories.Organization
        && text.Lexicon[known.Entry] is { Category: EntityCategories.Location, Subcategory: not "CountryRegion" };

    private static void Add(AnalyzedText text, SpanSet spans, int first, int end, string category, int margin)
    {
        if (category == EntityCategories.Organization && OfficeIn(text, first, end) is > 0 and var office)
        {
            Add(text, spans, first, office, category, margin);
            Add(text, spans, office + text.TriggerAt(office).Length, end, EntityCategories.Person, margin);
            return;
        }

        while (
            category == EntityCategories.Person
            && end - first > 1
            && text.TriggerAt(first) is { Length: 1 } title
            && title.Is(Triggers.EnglishTitle)
        )
        {
            first += text.IsMark(first + 1, '.') && end - first > 2 ? 2 : 1;
        }

        // "eastern Zaire" is Zaire, and no firm starts with a number of its own.
        while (end - first > 1 && IsNoStart(text, first, category))
        {
            first++;
        }

        end = NameEnds.Adjust(text, first, end, category);
        end = WithList(text, first, end);

        (first, end, category) = Bodies.Widen(text, spans, first, end, category);
        if (
            text[first].IsMark
            || !HasName(text, first, end)
            || IsPeople(text, first, end)
            || (end - first == 1 && text.TriggerAt(first).Is(Triggers.EnglishTitle))
        )
        {
            return;
        }

        var known = text.AnyNameAt(first);
        if (end - first == 1 && text.Has(first, TermTraits.CommonAbbreviation))
        {
            return;
        }

        if (known.Length == end - first && category == EntityCategories.Organization && IsCountryInText(text, first, known))
        {
            category = EntityCategories.Location;
        }

        if (known.Length == end - first && text.Lexicon[known.Entry].Category is EntityCategories.Product or EntityCategories.Event)
        {
            category = text.Lexicon[known.Entry].Category;
        }

        var entry = known.Length == end - first && text.Lexicon[known.Entry].Category == category ? known.Entry : -1;
        spans.TryAdd(
            new EntitySpan(
                first,
                end,
                category,
                entry >= 0 ? EntityWeights.Known : EntityWeights.Tagged,
                entry,
                entry >= 0 ? text.Lexicon[entry].Subcategory : null,
                Margin: margin
            )
        );
    }

    private static bool IsNoStart(AnalyzedText text, int first, string category) =>
        category == EntityCategories.Location
            ? !text[first].Is(TokenShape.InitialUpper | TokenShape.HasDigit)
            : category == EntityCategories.Organization
                && !text[first].Is(TokenShape.InitialUpper | TokenShape.InnerUpper | TokenShape.HasDigit)
                && (text[first].IsWord || text[first].IsNumber)
                && text.IsWord(first + 1);

    /// <summary>Ministry of Science and ICT: what the head governs goes on behind "and".</summary>
    private static int WithList(AnalyzedText text, int first, int end)
    {
        if (
            !text.TriggerAt(first).Is(Triggers.EnglishOrganizationHead)
            || !TokenNumbers.Is(text, end, "and")
            || !text.IsCapitalized(end + 1)
        )
        {
            return end;
        }

        var at = end + 1;
        while (at < text.Count && text.IsCapitalized(at) && !text.StartsSentence(at) && text.AnyNameAt(at).Length == 0)
        {
            at++;
        }

        return at > end + 1 ? at : end;
    }

    /// <summary>"Russian" is nobody's name and no place.</summary>
    private static bool IsPeople(AnalyzedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.Has(i, TermTraits.Nationality) && !text.IsHyphen(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A country acts in running text and is still a place; in rows of results it is a team, which the tagger may say.</summary>
    private static bool IsCountryInText(AnalyzedText text, int first, NameMatch known) =>
        !known.Weak && text.Lexicon[known.Entry].Subcategory == "CountryRegion" && text.IsWord(first + known.Length);

    private static bool HasName(AnalyzedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i].Is(TokenShape.InitialUpper | TokenShape.InnerUpper | TokenShape.HasDigit))
            {
                return true;
            }
        }

        return false;
    }
}
