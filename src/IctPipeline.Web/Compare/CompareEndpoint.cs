using IctPipeline.Client;
using IctPipeline.Web.Article;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Compare;

/// <summary><c>GET /compare?a=…&amp;b=…</c>: how two articles differ, the earlier one first.</summary>
internal static class CompareEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/compare",
            async (string? a, string? b, ArticleClient articles, CancellationToken cancellationToken) =>
            {
                if (a is null || b is null || !ArticleEndpoint.IsId(a) || !ArticleEndpoint.IsId(b))
                {
                    return Pages.NotFound();
                }

                var (one, other) = (articles.FindAsync(a, false, cancellationToken), articles.FindAsync(b, false, cancellationToken));
                return await one is { } left && await other is { } right
                    ? Pages.Of<ComparePage>(CompareModel.Of(left, right))
                    : Pages.NotFound();
            }
        );
}

/// <summary>Two articles and their differences.</summary>
/// <param name="First">The earlier one.</param>
public sealed record CompareModel(ArticleDocument First, ArticleDocument Second, TextComparison Text)
{
    public static CompareModel Of(ArticleDocument left, ArticleDocument right)
    {
        var isInOrder =
            string.CompareOrdinal(left.Published?.Value ?? "~", right.Published?.Value ?? "~") is var byDate && byDate != 0
                ? byDate < 0
                : left.Lineage.IngestedAt <= right.Lineage.IngestedAt;
        var (first, second) = isInOrder ? (left, right) : (right, left);
        return new(first, second, TextComparison.Of(Whole(first), Whole(second)));
    }

    /// <summary>What differs besides the text: a name for people, and what each of them has.</summary>
    public IEnumerable<(string Name, string First, string Second)> Facts =>
        new (string Name, string? First, string? Second)[]
        {
            ("Title", First.Title, Second.Title),
            ("Source", First.Site ?? First.Agency, Second.Site ?? Second.Agency),
            ("Published", Words.Published(First.Published), Words.Published(Second.Published)),
            ("By", string.Join(", ", First.Authors), string.Join(", ", Second.Authors)),
            ("Words", Words.Number(First.WordCount), Words.Number(Second.WordCount)),
        }
            .Select(fact => (fact.Name, First: fact.First ?? "", Second: fact.Second ?? ""))
            .Where(fact => fact.First.Length + fact.Second.Length > 0);

    private static string Whole(ArticleDocument document) =>
        string.IsNullOrEmpty(document.Lead) ? document.Body : $"{document.Lead}\n\n{document.Body}";
}
