using IctPipeline.Client;

namespace IctPipeline.Web.Entities;

/// <summary>Everything that the articles say of an entity.</summary>
/// <param name="Names">Its names and aliases, most used first.</param>
/// <param name="Articles">The articles that name it, newest first; the latest <see cref="MostArticles"/>.</param>
/// <param name="Months">Months to articles.</param>
/// <param name="Total">All articles that name it.</param>
public sealed record EntityModel(
    string Id,
    string Name,
    string Category,
    IReadOnlyList<string> Names,
    long Total,
    IReadOnlyList<ArticleSummary> Articles,
    IReadOnlyDictionary<string, long> Months
)
{
    public const int MostArticles = 500;
    private const int MostNeighbours = 12;

    /// <summary>Language of most of the articles: its names are in it.</summary>
    public string? Lang =>
        Articles
            .Select(article => Shared.Words.Lang(article.Language))
            .OfType<string>()
            .CountBy(tag => tag)
            .OrderByDescending(tag => tag.Value)
            .Select(tag => tag.Key)
            .FirstOrDefault();

    /// <summary>Who it appears with, most often first.</summary>
    public IReadOnlyList<Neighbour> Neighbours { get; } = Together(Articles, Id);

    /// <summary>Agreements that it is part of, with their articles.</summary>
    public IReadOnlyList<(ArticleSummary Article, DocumentAgreement Agreement)> Agreements { get; } =
    [
        .. Articles.SelectMany(article =>
            article.Agreements.Where(agreement => agreement.Parties.Contains(Id)).Select(agreement => (article, agreement))
        ),
    ];

    private static List<Neighbour> Together(IReadOnlyList<ArticleSummary> articles, string id) =>
        [
            .. articles
                .SelectMany(article =>
                    article
                        .Entities.Where(entity => entity.Id != id && Shared.Categories.IsNamed(entity.Category))
                        .DistinctBy(entity => entity.Id)
                )
                .GroupBy(entity => entity.Id)
                .Select(group => new Neighbour(group.Key, group.First().Name, group.First().Category, group.Count()))
                .OrderByDescending(neighbour => neighbour.Articles)
                .ThenBy(neighbour => neighbour.Id, StringComparer.Ordinal)
                .Take(MostNeighbours),
        ];

    /// <summary>In how many articles two neighbours stand together.</summary>
    public int Both(string left, string right) =>
        Articles.Count(article => article.Entities.Any(entity => entity.Id == left) && article.Entities.Any(entity => entity.Id == right));
}

/// <summary>An entity that appears with another.</summary>
/// <param name="Articles">In how many articles.</param>
public sealed record Neighbour(string Id, string Name, string Category, int Articles);
