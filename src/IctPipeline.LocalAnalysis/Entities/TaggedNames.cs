using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Turns the labels of <see cref="NameTagger"/> into spans: titles cut off, known names with their entry.</summary>
internal static class TaggedNames
{
    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        var labels = NameTagger.Tag(text);
        for (var i = 0; i < labels.Length;)
        {
            var end = i + 1;
            while (end < labels.Length && NameLabel.Continues(labels[end - 1], labels[end]) && !text.StartsSentence(end))
            {
                end++;
            }

            if (labels[i] != NameLabel.Outside && NameLabel.Category(labels[i]) is { } category)
            {
                Add(text, spans, i, end, category);
            }

            i = end;
        }
    }

    private static void Add(AnalyzedText text, SpanSet spans, int first, int end, string category)
    {
        while (category == EntityCategories.Person && end - first > 1 && text.TriggerAt(first) is { Length: 1 } title && title.Is(Triggers.EnglishTitle))
        {
            first += text.IsMark(first + 1, '.') && end - first > 2 ? 2 : 1;
        }

        while (end - first > 1 && text[end - 1].IsMark && !text.IsMark(end - 1, '.'))
        {
            end--;
        }

        if (text[first].IsMark || !HasName(text, first, end))
        {
            return;
        }

        var known = text.AnyNameAt(first);
        var entry = known.Length == end - first && text.Lexicon[known.Entry].Category == category ? known.Entry : -1;
        spans.TryAdd(new EntitySpan(
            first, end, category, entry >= 0 ? 0.92 : 0.75, entry, entry >= 0 ? text.Lexicon[entry].Subcategory : null));
    }

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
