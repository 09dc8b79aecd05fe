using IctPipeline.Client;

namespace IctPipeline.Web.Entities;

/// <summary>Everything that the articles say of an entity.</summary>
/// <param name="Names">Its other names and aliases, most used first.</param>
/// <param name="Total">All articles that name it.</param>
/// <param name="Articles">The latest of them.</param>
/// <param name="Months">Months to articles.</param>
/// <param name="Company">Who it appears with.</param>
public sealed record EntityModel(
    string Id,
    string Name,
    string Category,
    IReadOnlyList<string> Names,
    long Total,
    IReadOnlyList<ArticleSummary> Articles,
    IReadOnlyDictionary<string, long> Months,
    Company Company
)
{
    /// <summary>Articles on the page.</summary>
    public const int MostArticles = 10;

    /// <summary>Articles on the page that tell of an agreement of its.</summary>
    public const int MostAgreements = 20;

    /// <summary>Language of most of the articles: its names are in it.</summary>
    public string? Lang =>
        Articles
            .Select(article => Shared.Words.Lang(article.Language))
            .OfType<string>()
            .CountBy(tag => tag)
            .OrderByDescending(tag => tag.Value)
            .Select(tag => tag.Key)
            .FirstOrDefault();

    public IReadOnlyList<Neighbour> Neighbours => Company.Neighbours;

    /// <summary>The latest agreements that it is part of, with their articles.</summary>
    public IReadOnlyList<(ArticleSummary Article, DocumentAgreement Agreement)> Agreements { get; init; } = [];

    /// <summary>Articles that tell of an agreement of its.</summary>
    public int AgreementArticles { get; init; }

    internal static IReadOnlyList<(ArticleSummary Article, DocumentAgreement Agreement)> AgreementsOf(
        IEnumerable<ArticleSummary> articles,
        string id
    ) =>
        [
            .. articles
                .SelectMany(article =>
                    article.Agreements.Where(agreement => agreement.Parties.Contains(id)).Select(agreement => (article, agreement))
                )
                .Take(MostAgreements),
        ];
}
