using System.Globalization;

namespace IctPipeline.Client;

/// <summary>
/// The order of relevance: by BM25 over all the text and over the title, and where marks were typed over title and body as they stand,
/// so that <c>hòa bình</c> puts peace before what only looks like it. The service fuses the ranks (RRF). Words that were typed side by side
/// count once more where they stand so: <c>công nghệ</c> is one word in two syllables, and no firm (<c>công ty</c>) of <c>Nghệ An</c>.
/// </summary>
internal static class SearchRanking
{
    /// <summary>Words and pairs of words that are scored: each costs the service a look at the whole index.</summary>
    private const int MostTerms = 16;

    /// <returns>Null where no word is one that the index knows: then nothing can be ranked.</returns>
    public static (string Order, IReadOnlyList<(string Name, object Value)> Parameters)? Of(SearchQuery query)
    {
        var words = query.Wanted.SelectMany(term => term.Words.SkipLast(term.IsPrefix ? 1 : 0)).ToList();
        string[] folded =
        [
            .. TermsOf(words, word => word.Folded).Select(term => term.Folded).Distinct(StringComparer.Ordinal).Take(MostTerms),
        ];
        string[] marked =
        [
            .. TermsOf(words, word => word.Typed)
                .Where(term => term.HasMarks)
                .SelectMany(term => TonePlacement.Spellings(term.Typed))
                .Distinct(StringComparer.Ordinal)
                .Take(MostTerms),
        ];
        if (folded.Length == 0)
        {
            return null;
        }

        List<(string Name, object Value)> parameters = [.. Named("rank", folded), .. Named("mark", marked)];
        List<string> scores = [Score("c.search.text", "rank", folded), Score("c.search.title", "rank", folded)];
        if (marked.Length > 0)
        {
            scores.Add(Score("c.title", "mark", marked));
            scores.Add(Score("c.body", "mark", marked));
        }

        return ($" ORDER BY RANK RRF({string.Join(", ", scores)})", parameters);
    }

    /// <summary>The words that the index does not leave out, and those of them that were typed side by side as one term.</summary>
    private static IEnumerable<SearchWord> TermsOf(List<SearchWord> words, Func<SearchWord, string> form)
    {
        bool IsKnown(SearchWord word) => !StopWords.Has(form(word));
        var pairs = words.Zip(words.Skip(1)).Where(pair => IsKnown(pair.First) && IsKnown(pair.Second));
        return words
            .Where(IsKnown)
            .Concat(
                pairs.Select(pair => new SearchWord($"{pair.First.Folded} {pair.Second.Folded}", $"{pair.First.Typed} {pair.Second.Typed}"))
            );
    }

    private static string Score(string path, string name, string[] words) =>
        $"FULLTEXTSCORE({path}, {string.Join(", ", Named(name, words).Select(word => word.Name))})";

    private static IEnumerable<(string Name, object Value)> Named(string name, string[] words) =>
        words.Select((word, index) => (string.Create(CultureInfo.InvariantCulture, $"@{name}{index}"), (object)word));
}
