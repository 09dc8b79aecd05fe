using IctPipeline.Client;
using IctPipeline.Web.Catalogue;

namespace IctPipeline.Web.Articles;

/// <summary>What the page of articles shows.</summary>
public sealed record ArticlesModel(ArticleQuery Query)
{
    /// <summary>The articles of this page.</summary>
    public IReadOnlyList<SearchHit> Articles { get; init; } = [];

    /// <summary>How many articles are known while the catalogue is being read; null afterwards.</summary>
    public int? ReadSoFar { get; init; }

    /// <summary>What was searched for words; null where none were typed.</summary>
    public FoundIds? Found { get; init; }

    /// <summary>All articles of the filter; null where there is no list.</summary>
    internal Selection? Selection { get; init; }

    internal ListPart? Part { get; init; }

    internal CatalogueView? View { get; init; }

    /// <summary>What a filter's value is called: names have ids.</summary>
    internal string Label(string filter, string value) =>
        filter switch
        {
            "language" => Shared.Words.Language(value),
            "names" or "party of an agreement" => View?.Name(value)?.Name ?? value,
            _ => value,
        };
}
