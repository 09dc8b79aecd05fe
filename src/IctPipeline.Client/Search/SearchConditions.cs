using System.Globalization;

namespace IctPipeline.Client;

/// <summary>
/// A search query as conditions over <c>c.search</c>. What fits is decided by the folded text alone, so every account finds the same;
/// a full-text index, where there is one, finds the words without reading the documents.
/// </summary>
internal sealed class SearchConditions(SearchQuery query)
{
    private readonly List<(string Name, object Value)> _parameters = [];

    public IReadOnlyList<(string Name, object Value)> Parameters => _parameters;

    /// <summary>Conditions that all must hold.</summary>
    /// <param name="field"><c>text</c> or <c>title</c>.</param>
    /// <param name="hasFullText">Whether the container has a full-text index over the field.</param>
    public IEnumerable<string> Over(string field, bool hasFullText)
    {
        if (query.IsEmpty)
        {
            yield return "false";
        }

        var path = $"c.search.{field}";
        var indexed = hasFullText ? Indexed().ToList() : [];
        if (indexed.Count > 0)
        {
            var names = indexed.Select(word => Parameter(field, word));
            yield return $"FULLTEXTCONTAINSALL({path}, {string.Join(", ", names)})";
        }

        foreach (var term in query.Terms.Where(term => !(hasFullText && IsIndexed(term))))
        {
            yield return $"{(term.IsExcluded ? "NOT " : "")}CONTAINS({path}, {Parameter(field, term.Folded)})";
        }
    }

    /// <summary>Words that the index answers for: whole ones that it doesn't leave out.</summary>
    private IEnumerable<string> Indexed() =>
        query
            .Wanted.SelectMany(term => term.Words.SkipLast(term.IsPrefix ? 1 : 0))
            .Select(word => word.Folded)
            .Where(word => !StopWords.Has(word))
            .Distinct(StringComparer.Ordinal);

    /// <summary>A single whole word that the index knows needs no look at the text.</summary>
    private static bool IsIndexed(SearchTerm term) =>
        term is { IsExcluded: false, IsPrefix: false, Words: [var only] } && !StopWords.Has(only.Folded);

    private string Parameter(string field, string value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@{field}{_parameters.Count}");
        _parameters.Add((name, value));
        return name;
    }
}
