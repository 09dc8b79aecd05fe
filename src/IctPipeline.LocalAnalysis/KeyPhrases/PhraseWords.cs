using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>The words of a field, of one syllable or several, with what a phrase may do with them. A name is one word.</summary>
internal readonly struct PhraseWords
{
    private readonly List<PhraseWord> _words;

    private PhraseWords(List<PhraseWord> words) => _words = words;

    public IReadOnlyList<PhraseWord> All => _words;

    public static PhraseWords From(FieldSpans field)
    {
        var text = field.Text;
        var lexicon = PhraseLexicon.For(text.Language);
        var words = new List<PhraseWord>(text.Count);
        var next = 0;
        for (var i = 0; i < text.Count; )
        {
            while (next < field.Spans.Count && field.Spans[next].First < i)
            {
                next++;
            }

            if (next < field.Spans.Count && field.Spans[next].First == i)
            {
                var span = field.Spans[next];
                words.Add(
                    new PhraseWord(
                        span.First,
                        span.End,
                        IsName(span.Category) && span.SameAs < 0 && !IsCredit(text, span.First) ? PhraseRole.Name : PhraseRole.Break,
                        NameWeight(text, span)
                    )
                );
                i = span.End;
                continue;
            }

            var word = Word(text, lexicon, i, next < field.Spans.Count ? field.Spans[next].First : text.Count);
            words.Add(word);
            i = word.End;
        }

        return new PhraseWords(words);
    }

    /// <summary>News quotes many a person, and is seldom about them.</summary>
    private static double NameWeight(AnalyzedText text, EntitySpan span) =>
        span.Category == EntityCategories.Person && !text.IsVietnamese ? 1 : 1.4;

    /// <summary>"Ảnh: NAM TRẦN": who took a picture is not what the text is about.</summary>
    private static bool IsCredit(AnalyzedText text, int first) =>
        text.IsMark(first - 1, ':') && TokenNumbers.IsAny(text, first - 2, "ảnh", "clip", "photo", "photos", "image", "images", "credit");

    private static bool IsName(string category) =>
        category
            is EntityCategories.Person
                or EntityCategories.Organization
                or EntityCategories.Location
                or EntityCategories.Event
                or EntityCategories.Product;

    private static PhraseWord Word(AnalyzedText text, PhraseLexicon lexicon, int first, int limit)
    {
        var end = first + 1;
        while (end < text.Count && text.ContinuesWord(end))
        {
            end++;
        }

        if (!text[first].IsWord || text[first].Is(TokenShape.Url | TokenShape.Email))
        {
            return new PhraseWord(first, end, PhraseRole.Break, 0);
        }

        return text.IsVietnamese ? VietnameseWord(text, first, end)
            : IsHyphenated(text, first, limit) ? HyphenatedWord(text, lexicon, first, limit)
            : SpacedWords.At(text, lexicon, first, end);
    }

    private static bool IsHyphenated(AnalyzedText text, int first, int limit) =>
        first + 2 < limit
        && text.IsHyphen(first + 1)
        && !text[first + 1].Is(TokenShape.SpaceBefore)
        && text[first + 2].Is(TokenShape.Word | TokenShape.Number)
        && !text[first + 2].Is(TokenShape.SpaceBefore);

    /// <summary>One word of what hyphens join: as telling as its best part; none where it starts or ends with a function word.</summary>
    private static PhraseWord HyphenatedWord(AnalyzedText text, PhraseLexicon lexicon, int first, int limit)
    {
        var head = SpacedWords.At(text, lexicon, first, first + 1);
        var (last, weight) = (head, head.Weight);
        var end = first + 1;
        while (IsHyphenated(text, end - 1, limit))
        {
            last = text[end + 1].IsWord ? SpacedWords.At(text, lexicon, end + 1, end + 2) : head;
            weight = Math.Max(weight, last.Weight);
            end += 2;
        }

        // A single letter is no function word here: e-commerce.
        var isStop = (head.Role == PhraseRole.Break && text[first].Length > 1) || last.Role == PhraseRole.Break;
        var role = isStop ? PhraseRole.Break : last.Role;
        return new PhraseWord(first, end, role, weight);
    }

    /// <summary>FAA, AI (though <c>ai</c> is "who"); a word among words in capitals is only shouted.</summary>
    internal static bool IsAbbreviation(AnalyzedText text, int i) =>
        ForeignTerms.IsAbbreviation(text, i) && !IsInCapitals(text, i - 1) && !IsInCapitals(text, i + 1);

    private static bool IsInCapitals(AnalyzedText text, int i) => i >= 0 && i < text.Count && text[i].Is(TokenShape.AllUpper);

    private static PhraseWord VietnameseWord(AnalyzedText text, int first, int end)
    {
        var isStop =
            end - first == 1
                ? text[first].Length == 1 || (text.Has(first, TermTraits.VietnameseStop) && !IsAbbreviation(text, first))
                : text.Lexicon.StopPhraseAt(text.Tokens, first) == end - first;
        return new PhraseWord(
            first,
            end,
            isStop ? PhraseRole.Break : PhraseRole.Content,
            end - first > 1 || text[first].Is(TokenShape.AllUpper) ? 1 : 0.5
        );
    }
}

/// <summary>What a phrase may do with a word.</summary>
internal enum PhraseRole : byte
{
    /// <summary>No phrase goes over it.</summary>
    Break,

    Content,

    /// <summary>An adjective: a phrase may start with it, and needs a noun behind it.</summary>
    Modifier,

    /// <summary>An adjective of a language where most stand behind their noun: it may end a phrase, and needs a noun before it.</summary>
    Follower,

    /// <summary>A preposition inside the names of things: between two words of a phrase, and no word of it itself.</summary>
    Link,

    /// <summary>A name: a phrase by itself, never a part of one.</summary>
    Name,
}

/// <summary>Tokens from First to before End. Small: a text has thousands of them.</summary>
internal readonly record struct PhraseWord
{
    public PhraseWord(int first, int end, PhraseRole role, double weight)
    {
        First = first;
        _length = (ushort)Math.Min(end - first, ushort.MaxValue);
        Role = role;
        _weight = (byte)Math.Round(weight * 100);
    }

    private readonly ushort _length;
    private readonly byte _weight;

    public int First { get; }

    public int End => First + _length;

    public PhraseRole Role { get; }

    /// <summary>How telling the word is.</summary>
    public double Weight => _weight / 100.0;
}
