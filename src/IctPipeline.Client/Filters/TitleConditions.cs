using System.Globalization;

namespace IctPipeline.Client;

/// <summary>
/// A search query over the titles of documents that have no folded form yet: words with the marks that were typed, and both placements of
/// the tone mark.
/// </summary>
internal sealed class TitleConditions(SearchQuery query)
{
    private readonly List<(string Name, object Value)> _parameters = [];

    public IReadOnlyList<(string Name, object Value)> Parameters => _parameters;

    public IEnumerable<string> All() => query.IsEmpty ? ["false"] : query.Terms.Select(Condition);

    private string Condition(SearchTerm term)
    {
        var spellings = TonePlacement.Spellings(string.Join(' ', term.Words.Select(word => word.Typed)));
        var any = string.Join(" OR ", spellings.Select(spelling => $"CONTAINS(c.title, {Parameter(spelling)}, true)"));
        return $"{(term.IsExcluded ? "NOT " : "")}({any})";
    }

    private string Parameter(string value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@word{_parameters.Count}");
        _parameters.Add((name, value));
        return name;
    }
}
