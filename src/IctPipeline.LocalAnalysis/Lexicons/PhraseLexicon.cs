using System.Collections.Concurrent;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// What the common words of a language do in a key phrase and how frequent they are, and what the endings of other words say of them. Made
/// by <c>tests/tools/Lexicons/phrase-words.mjs</c>; read when the first text of a language asks for it, read-only after that.
/// </summary>
internal sealed class PhraseLexicon
{
    private const int LongestEnding = 5;

    private static readonly ConcurrentDictionary<string, PhraseLexicon> Shared = new(StringComparer.Ordinal);

    private readonly TermTable _words = new();
    private readonly List<PhraseTerm> _terms = [];
    private readonly TermTable _endings = new();
    private readonly List<PhraseTerm> _endingTerms = [];

    private PhraseLexicon(string table)
    {
        if (!EmbeddedTable.Exists(table))
        {
            return;
        }

        foreach (var row in EmbeddedTable.Rows(table))
        {
            var isEnding = row[0][0] == '-';
            var (words, terms) = isEnding ? (_endings, _endingTerms) : (_words, _terms);
            var term = isEnding ? new PhraseTerm(Role(row[0][1]), 0) : new PhraseTerm(Role(row[0][0]), row[0][1] - '0');
            foreach (var part in row[1].AsSpan().Split('|'))
            {
                var word = row[1].AsSpan()[part];
                words.Add(word, FeatureHash.OfText(word));
                terms.Add(term);
            }
        }
    }

    /// <summary>Of a language without a table too: it knows no word then.</summary>
    /// <param name="language">Primary subtag of a BCP 47 tag.</param>
    public static PhraseLexicon For(string language) =>
        Shared.GetOrAdd(language, static language => new PhraseLexicon($"phrases/{language}.tsv"));

    public bool IsEmpty => _terms.Count == 0;

    /// <summary>What is known of a word; by its ending, and as a noun, where it is not listed.</summary>
    public PhraseTerm Find(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Folding.LongestTerm];
        var folded = Folding.Fold(word, buffer);
        var number = _words.Find(folded, FeatureHash.OfText(folded));
        return number >= 0 ? _terms[number] : ByEnding(folded);
    }

    private PhraseTerm ByEnding(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(LongestEnding, word.Length - 2); length > 0; length--)
        {
            var ending = word[^length..];
            var number = _endings.Find(ending, FeatureHash.OfText(ending));
            if (number >= 0)
            {
                return _endingTerms[number];
            }
        }

        return new PhraseTerm(WordClass.Noun, 0);
    }

    private static WordClass Role(char letter) =>
        letter switch
        {
            's' => WordClass.Stop,
            'l' => WordClass.Link,
            'v' => WordClass.Verb,
            'a' => WordClass.Adjective,
            _ => WordClass.Noun,
        };
}

/// <summary>As much of the parts of speech as key phrases ask for.</summary>
internal enum WordClass : byte
{
    Noun,
    Adjective,
    Verb,

    /// <summary>A function word or adverb.</summary>
    Stop,

    /// <summary>A function word that stands inside the names of things: "base de données".</summary>
    Link,
}

/// <summary>What is known of a word.</summary>
/// <param name="Frequency">1 (most frequent) to 5; 0 where it is not listed.</param>
internal readonly record struct PhraseTerm(WordClass Class, int Frequency);
