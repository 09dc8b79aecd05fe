using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>
/// Phrases that the article is about: runs of content words, counted over the article, ranked by how often they come, how long they are
/// and how early they stand. A phrase that only ever stands inside a longer one is left out.
/// </summary>
internal static class KeyPhraseRanker
{
    private const int LongestPhrase = 6;
    private const int Most = 15;

    /// <summary>A phrase of the title counts as if it came this many times more.</summary>
    private const int TitleWeight = 2;

    public static IReadOnlyList<KeyPhrase> Rank(IReadOnlyList<FieldSpans> fields)
    {
        var phrases = new Dictionary<string, Candidate>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        foreach (var field in fields)
        {
            Collect(field, phrases, ref position);
        }

        var ranked = phrases.Values.Where(phrase => phrase.Count > 1 || phrase.InTitle).ToList();
        foreach (var phrase in ranked)
        {
            var frequency = phrase.Count + (phrase.InTitle ? TitleWeight : 0);
            phrase.Score = frequency * Math.Sqrt(phrase.Tokens) * (1 + 1.0 / (1 + (phrase.First / 50.0)));
        }

        ranked.Sort(static (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Text, b.Text));
        return Select(ranked);
    }

    private static List<KeyPhrase> Select(List<Candidate> ranked)
    {
        var chosen = new List<Candidate>(Most);
        foreach (var phrase in ranked)
        {
            if (chosen.Count == Most)
            {
                break;
            }

            var isPart = ranked.Exists(other => other != phrase && other.Tokens > phrase.Tokens && other.Count * 2 > phrase.Count && Contains(other.Text, phrase.Text));
            if (!isPart && !chosen.Exists(other => Contains(other.Text, phrase.Text) || Contains(phrase.Text, other.Text)))
            {
                chosen.Add(phrase);
            }
        }

        var best = chosen.Count > 0 ? chosen[0].Score : 1;
        return [.. chosen.Select(phrase => new KeyPhrase(phrase.Text, Math.Round(phrase.Score / best, 3)))];
    }

    private static bool Contains(string longer, string part) => $" {longer} ".Contains($" {part} ", StringComparison.OrdinalIgnoreCase);

    private static void Collect(FieldSpans field, Dictionary<string, Candidate> phrases, ref int position)
    {
        var text = field.Text;
        var blocked = new bool[text.Count];
        foreach (var span in field.Spans)
        {
            blocked.AsSpan(span.First, span.Length).Fill(true);
        }

        var stop = text.IsVietnamese ? TermTraits.VietnameseStop : TermTraits.EnglishStop;
        for (var i = 0; i < text.Count; i++)
        {
            position++;
            for (var length = 1; length <= LongestPhrase && i + length <= text.Count; length++)
            {
                var last = i + length - 1;
                if (blocked[last] || !text[last].IsWord || text.Has(last, stop) || (length > 1 && (text.StartsSentence(last) || !text[last].Is(TokenShape.SpaceBefore))) || text[last].Is(TokenShape.LineBefore) && length > 1)
                {
                    break;
                }

                if (length > 1)
                {
                    Add(phrases, text.TextOf(i, i + length), length, position, field.Field == "title");
                }
            }
        }
    }

    private static void Add(Dictionary<string, Candidate> phrases, string phrase, int tokens, int position, bool inTitle)
    {
        if (!phrases.TryGetValue(phrase, out var candidate))
        {
            phrases.Add(phrase, candidate = new Candidate(phrase, tokens, position));
        }

        candidate.Count++;
        candidate.InTitle |= inTitle;
    }

    private sealed class Candidate(string text, int tokens, int first)
    {
        public string Text { get; } = text;

        public int Tokens { get; } = tokens;

        public int First { get; } = first;

        public int Count { get; set; }

        public bool InTitle { get; set; }

        public double Score { get; set; }
    }
}
