using IctPipeline.Client;

namespace IctPipeline.Web.Adding;

/// <summary>What became of a file that was added.</summary>
/// <param name="Name">Of the blob.</param>
/// <param name="Articles">The documents made from this version of it.</param>
/// <param name="Failures">Records of it, and of its members, that are open.</param>
/// <param name="IsOlder">Documents are there, but of other bytes.</param>
public sealed record FileFate(string Name, IReadOnlyList<ArticleSummary> Articles, IReadOnlyList<FailureRecord> Failures, bool IsOlder)
{
    private const int MostShown = 50;

    /// <summary>Whether there is news still to come.</summary>
    public bool IsOnItsWay => Articles.Count == 0 && !Failures.Any(failure => failure.Status == "dead");

    /// <param name="sha256">Of its bytes. Members of archives and lists have their own; they are known by their time.</param>
    public static async Task<FileFate> ReadAsync(
        string name,
        string sha256,
        ArticleClient articles,
        FailureClient failures,
        CancellationToken cancellationToken
    )
    {
        var found = await articles.ListPageAsync(
            new ArticleFilter { Blob = name, Order = ArticleOrder.Updated },
            MostShown,
            null,
            cancellationToken
        );
        var current = found.Items.Where(article => article.Source.Sha256 == sha256 || article.Source.Member is not null).ToList();
        var open = await failures
            .ListOfBlobAsync(name, cancellationToken)
            .Where(failure => failure.IsOpen && (failure.Source is null || failure.Source.Sha256 == sha256 || failure.Member is not null))
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        return new FileFate(name, current, open, current.Count == 0 && found.Items.Count > 0);
    }
}

/// <summary>What the page of added files shows.</summary>
public sealed record AddedModel(IReadOnlyList<FileFate> Files, Actions.ActionOutcome? Outcome);

/// <summary>What the form for files shows.</summary>
/// <param name="CanAdd">Whether the reader may add files.</param>
/// <param name="LargestFile">Bytes.</param>
/// <param name="Problems">What was not added, and why.</param>
public sealed record AddModel(bool CanAdd, long LargestFile, string Seal, IReadOnlyList<string> Problems)
{
    private const double MegaByte = 1024 * 1024;

    /// <summary>Address of the page of those that were added all the same; null where there are none.</summary>
    public string? Added { get; init; }

    public int AddedCount { get; init; }

    public static string Size(long bytes) => $"{Shared.Words.Number(Math.Round(bytes / MegaByte, 1))} MB";
}
