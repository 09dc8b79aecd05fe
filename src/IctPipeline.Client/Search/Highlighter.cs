using IctPipeline.Shared;

namespace IctPipeline.Client;

/// <summary>Finds the words of a query in a text, as the search does: without regard to case and marks.</summary>
internal static class Highlighter
{
    private const int Most = 200;

    /// <summary>Found words and phrases, first to last; what overlaps is one.</summary>
    public static List<TextSpan> Find(SearchQuery query, string field, string? text)
    {
        var terms = query.Wanted.ToList();
        if (string.IsNullOrEmpty(text) || terms.Count == 0)
        {
            return [];
        }

        var words = WordsOf(text, out var letters);
        var spans = new List<TextSpan>();
        for (var first = 0; first < words.Count && spans.Count < Most; first++)
        {
            var last = terms.Select(term => LastWord(term, words, first, letters)).Max();
            if (last < first)
            {
                continue;
            }

            var (start, end) = (words[first].Start, words[last].End);
            if (spans is [.., var before] && start <= before.Offset + before.Length)
            {
                end = Math.Max(end, before.Offset + before.Length);
                start = before.Offset;
                spans.RemoveAt(spans.Count - 1);
            }

            spans.Add(new TextSpan(field, start, end - start));
        }

        return spans;
    }

    /// <summary>The word that the term ends with where it begins at a word; negative where it doesn't stand there.</summary>
    private static int LastWord(SearchTerm term, List<Word> words, int first, char[] letters)
    {
        var last = first + term.Words.Count - 1;
        if (last >= words.Count)
        {
            return -1;
        }

        for (var at = 0; at < term.Words.Count; at++)
        {
            var word = letters.AsSpan(words[first + at].From, words[first + at].Length);
            var wanted = term.Words[at].Folded;
            var fits = term.IsPrefix && first + at == last ? word.StartsWith(wanted) : word.SequenceEqual(wanted);
            if (!fits)
            {
                return -1;
            }
        }

        return last;
    }

    private static List<Word> WordsOf(string text, out char[] letters)
    {
        letters = new char[text.Length];
        var words = new List<Word>();
        var from = 0;
        for (var at = 0; ; from += words[^1].Length)
        {
            var start = FoldedText.NextWord(text, ref at, letters.AsSpan(from), out var length);
            if (start < 0)
            {
                return words;
            }

            words.Add(new Word(start, at, from, length));
        }
    }

    /// <summary>A word's place in the text, and where its folded letters are.</summary>
    private readonly record struct Word(int Start, int End, int From, int Length);
}
