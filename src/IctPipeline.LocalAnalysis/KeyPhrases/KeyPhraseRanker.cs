using System.Buffers;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>
/// Phrases that the article is about: runs of content words and names, ranked by how often they come, how telling their words are, how
/// early they stand, and whether the title has them. A phrase that nearly always stands inside a longer one is left out.
/// </summary>
internal sealed class KeyPhraseRanker
{
    private const int LongestPhrase = 4;
    private const int Most = 15;

    /// <summary>UTF-16 code units; what has more is no phrase of any language.</summary>
    private const int LongestText = 100;

    /// <summary>A phrase that comes once counts only among the first words: later it is but a piece of a sentence.</summary>
    private const int EarlyWords = 150;

    /// <summary>Words that it may have then.</summary>
    private const int EarlyPhrase = 2;

    /// <summary>Places of the table that tells in a first pass which phrases may come twice; a power of two.</summary>
    private const int CountTable = 8192;

    private readonly Dictionary<string, Candidate> _phrases = new(256, StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _seen;
    private readonly NamedPhrases _names;
    private readonly IReadOnlySet<string> _topics;
    private readonly Dictionary<string, Candidate>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly bool _isVietnamese;
    private int _position;

    private KeyPhraseRanker(byte[] seen, NamedPhrases names, string language)
    {
        (_seen, _names, _topics, _isVietnamese) = (seen, names, Topics.For(language), language is "vi");
        _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static IReadOnlyList<KeyPhrase> Rank(IReadOnlyList<FieldSpans> fields, ResolvedEntities resolved)
    {
        var seen = ArrayPool<byte>.Shared.Rent(CountTable);
        seen.AsSpan(0, CountTable).Clear();
        try
        {
            return new KeyPhraseRanker(seen, new NamedPhrases(resolved), fields.Count > 0 ? fields[0].Text.Language : "").Run(fields);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(seen);
        }
    }

    private List<KeyPhrase> Run(IReadOnlyList<FieldSpans> fields)
    {
        var words = new IReadOnlyList<PhraseWord>[fields.Count];
        for (var i = 0; i < fields.Count; i++)
        {
            words[i] = PhraseWords.From(fields[i]).All;
            Collect(fields[i], words[i], isFirstPass: true);
        }

        _position = 0;
        for (var i = 0; i < fields.Count; i++)
        {
            Collect(fields[i], words[i], isFirstPass: false);
        }

        return Select(PhraseScore.For(_isVietnamese));
    }

    private void Collect(FieldSpans field, IReadOnlyList<PhraseWord> words, bool isFirstPass)
    {
        for (var i = 0; i < words.Count; i++)
        {
            _position++;
            var word = words[i];
            if (word.Role == PhraseRole.Name)
            {
                if (!isFirstPass)
                {
                    AddName(field, word);
                }
            }
            else if (word.Role is PhraseRole.Content or PhraseRole.Modifier)
            {
                From(field, words, i, isFirstPass);
            }
        }
    }

    private void From(FieldSpans field, IReadOnlyList<PhraseWord> words, int first, bool isFirstPass)
    {
        var text = field.Text;
        var (weight, count) = (0.0, 0);
        for (var i = first; i < words.Count && count < LongestPhrase; i++)
        {
            var word = words[i];
            if (i > first && !Joins(text, word))
            {
                break;
            }

            if (word.Role == PhraseRole.Link)
            {
                continue;
            }

            weight += word.Weight;
            count++;
            var written = Written(text, words[first].First, word.End);
            if (written.Length > LongestText)
            {
                break;
            }

            if (!EndsPhrase(text, words, first, i))
            {
                continue;
            }

            ref var seen = ref _seen[Place(written)];
            if (isFirstPass)
            {
                seen = (byte)Math.Min(seen + 1, 2);
                continue;
            }

            if (seen > 1 || field.Field == "title" || (count <= EarlyPhrase && _position <= EarlyWords))
            {
                Add(field, written, count, weight / count);
            }
        }
    }

    private static bool EndsPhrase(AnalyzedText text, IReadOnlyList<PhraseWord> words, int first, int i) =>
        words[i].Role switch
        {
            PhraseRole.Content => i > first
                || !text.IsVietnamese
                || words[i].End - words[i].First > 1
                || PhraseWords.IsAbbreviation(text, words[i].First),
            PhraseRole.Follower => i > first && words[i - 1].Role is PhraseRole.Content or PhraseRole.Follower,
            _ => false,
        };

    private static bool Joins(AnalyzedText text, PhraseWord word) =>
        word.Role is not (PhraseRole.Break or PhraseRole.Name)
        && !text.StartsSentence(word.First)
        && (text[word.First].Is(TokenShape.SpaceBefore) || Elision.EndsAt(text, word.First))
        && !text[word.First].Is(TokenShape.LineBefore);

    /// <summary>Two phrases may share a place, so the hash must be the same in every process: .NET's own is seeded.</summary>
    private static int Place(ReadOnlySpan<char> written) => (int)(FeatureHash.OfTextInAnyCase(written) & (CountTable - 1));

    private void AddName(FieldSpans field, PhraseWord word)
    {
        var start = field.Text[word.First].Start;
        Add(field, _names.At(field.Field, start, Written(field.Text, word.First, word.End)), 2, word.Weight).IsEntity = true;
    }

    private static ReadOnlySpan<char> Written(AnalyzedText text, int first, int end) =>
        text.Text.AsSpan(text[first].Start, text[end - 1].End - text[first].Start);

    private Candidate Add(FieldSpans field, ReadOnlySpan<char> written, int words, double weight)
    {
        if (!_lookup.TryGetValue(written, out var candidate))
        {
            var phrase = written.ToString();
            _phrases.Add(
                phrase,
                candidate = new Candidate(phrase, words, _position) { Weight = weight, IsTopic = _topics.Contains(phrase) }
            );
        }

        candidate.Count++;
        candidate.InTitle |= field.Field == "title";
        return candidate;
    }

    private List<KeyPhrase> Select(PhraseScore score)
    {
        var ranked = new List<Candidate>(_phrases.Count);
        foreach (var phrase in _phrases.Values)
        {
            // A long phrase that comes once is a piece of a sentence.
            if (phrase.Count > 1 || phrase.InTitle || phrase.IsEntity || (phrase.Words <= EarlyPhrase && phrase.Position <= EarlyWords))
            {
                phrase.Score = score.Of(phrase, _position);
                ranked.Add(phrase);
            }
        }

        ranked.Sort(static (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Text, b.Text));
        return Distinct(ranked);
    }

    private List<KeyPhrase> Distinct(List<Candidate> ranked)
    {
        var chosen = new List<Candidate>(Most);
        for (var i = 0; i < ranked.Count && chosen.Count < Most; i++)
        {
            var phrase = ranked[i];
            if (!chosen.Exists(other => Overlaps(other, phrase)) && !IsOnlyPart(ranked, phrase))
            {
                chosen.Add(phrase);
            }
        }

        var best = chosen.Count > 0 ? chosen[0].Score : 1;
        return [.. chosen.Select(phrase => new KeyPhrase(phrase.Text, Math.Round(phrase.Score / best, 3)))];
    }

    /// <summary>
    /// A phrase that never stands outside one longer phrase is no phrase of its own (the idea of the C-value: Frantzi, Ananiadou 1998).
    /// </summary>
    private static bool IsOnlyPart(List<Candidate> ranked, Candidate phrase) =>
        ranked.Exists(longer =>
            longer.Words > phrase.Words
            && longer.Words <= 3
            && longer.Count >= phrase.Count
            && longer.Text.Length > phrase.Text.Length
            && Contains(longer.Text, phrase.Text)
        );

    /// <summary>Part of a chosen phrase, or a chosen phrase with more words around that say little more.</summary>
    private bool Overlaps(Candidate chosen, Candidate phrase) =>
        IsPlural(chosen.Text, phrase.Text)
        || IsPlural(phrase.Text, chosen.Text)
        || Contains(chosen.Text, phrase.Text)
        || (Contains(phrase.Text, chosen.Text) && !chosen.IsEntity && SaysNoMore(chosen, phrase));

    /// <summary>
    /// Words around a phrase that come less often than half as often as it; around a single word they need only come again: "cloud
    /// computing" says more than the "cloud" that the text is full of. A Vietnamese word is made of such syllables already.
    /// </summary>
    private bool SaysNoMore(Candidate chosen, Candidate phrase) =>
        phrase.Count * 2 < chosen.Count && (phrase.Count < 2 || chosen.Words > 1 || _isVietnamese);

    /// <summary>passenger and Passengers, category and categories: one of them is enough.</summary>
    private static bool IsPlural(string plural, string singular)
    {
        if (plural.Length <= singular.Length || plural[^1] is not 's')
        {
            return false;
        }

        var ending = plural.AsSpan(^(plural.Length - singular.Length)..);
        return ending switch
        {
            "s" => plural.StartsWith(singular, StringComparison.OrdinalIgnoreCase),
            "es" => singular[^1] switch
            {
                's' or 'x' or 'h' => plural.StartsWith(singular, StringComparison.OrdinalIgnoreCase),
                'y' => plural[^3] is 'i' && plural.AsSpan(..^3).Equals(singular.AsSpan(..^1), StringComparison.OrdinalIgnoreCase),
                _ => false,
            },
            _ => false,
        };
    }

    private static bool Contains(string longer, string part)
    {
        var at = longer.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || longer[at - 1] == ' ') && (at + part.Length == longer.Length || longer[at + part.Length] == ' ');
    }
}
