using System.Globalization;

namespace IctPipeline.Client;

/// <summary>
/// The order of relevance: by BM25 over all the text and over the title, and where marks were typed over title and body as they stand, so
/// that <c>hòa bình</c> puts peace before what only looks like it. The service fuses the ranks (RRF).
/// </summary>
internal static class SearchRanking
{
    /// <summary>Words that are scored: each costs the service a look at the whole index.</summary>
    private const int MostWords = 8;

    /// <returns>Null where no word is one that the index knows: then nothing can be ranked.</returns>
    public static (string Order, IReadOnlyList<(string Name, object Value)> Parameters)? Of(SearchQuery query)
    {
        var words = query.Wanted.SelectMany(term => term.Words.SkipLast(term.IsPrefix ? 1 : 0)).ToList();
        string[] folded =
        [
            .. words.Select(word => word.Folded).Where(word => !StopWords.Has(word)).Distinct(StringComparer.Ordinal).Take(MostWords),
        ];
        string[] marked =
        [
            .. words
                .Where(word => word.HasMarks)
                .SelectMany(word => TonePlacement.Spellings(word.Typed))
                .Distinct(StringComparer.Ordinal)
                .Take(2 * MostWords),
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

    private static string Score(string path, string name, string[] words) =>
        $"FULLTEXTSCORE({path}, {string.Join(", ", Named(name, words).Select(word => word.Name))})";

    private static IEnumerable<(string Name, object Value)> Named(string name, string[] words) =>
        words.Select((word, index) => (string.Create(CultureInfo.InvariantCulture, $"@{name}{index}"), (object)word));
}
