using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Cli.Bench.Reindex;

/// <summary>
/// An archive of any size that takes no memory: blobs and documents are made when they are asked for, and every document is
/// up to date. What a sweep over it holds is the sweep's own.
/// </summary>
internal sealed class GeneratedArchive(int blobs, SweepTarget target) : IArticleSource, ISweepIndex
{
    private const string Container = "articles";
    private const int Bytes = 9_000;
    private static readonly DateTimeOffset Dropped = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, int> _lastPage = new(StringComparer.Ordinal);

    /// <summary>Blobs of one page that are held at most.</summary>
    public int LargestPage { get; private set; }

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var from = continuation is null ? 0 : int.Parse(continuation, CultureInfo.InvariantCulture);
        var versions = Enumerable.Range(from, Math.Min(pageSize, blobs - from)).Select(Version).ToList();
        _lastPage.Clear();
        for (var i = 0; i < versions.Count; i++)
        {
            _lastPage[ArticleId.For(versions[i].Address)] = from + i;
        }

        LargestPage = Math.Max(LargestPage, versions.Count);
        var next = from + versions.Count;
        return Task.FromResult(new BlobPage(versions, next < blobs ? next.ToString(CultureInfo.InvariantCulture) : null));
    }

    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"No blob should be asked for: {blob}.");

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"No blob should be read: {blob}.");

    public async IAsyncEnumerable<Summaries<DocumentSummary>> FindAsync(
        IReadOnlyCollection<string> ids,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        yield return new([.. ids.Select(id => Document(_lastPage[id]))], RequestUnits: 0);
    }

    public IAsyncEnumerable<Summaries<DocumentSummary>> FindOfBlobsAsync(
        IReadOnlyCollection<BlobAddress> blobs,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException("Every blob has a document.");

    public IAsyncEnumerable<Summaries<FailureSummary>> FindFailuresOfBlobsAsync(
        IReadOnlyCollection<BlobAddress> blobs,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException("Nothing has failed.");

    public Task<SummaryPage> ListAsync(string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        var from = continuation is null ? 0 : int.Parse(continuation, CultureInfo.InvariantCulture);
        var documents = Enumerable.Range(from, Math.Min(pageSize, blobs - from)).Select(Document).ToList();
        var next = from + documents.Count;
        return Task.FromResult(
            new SummaryPage(documents, next < blobs ? next.ToString(CultureInfo.InvariantCulture) : null, RequestUnits: 0)
        );
    }

    private static string Name(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"tin-tuc/{2000 + (number % 25)}/bai-{number:d8}.md");

    private static string ETag(int number) => string.Create(CultureInfo.InvariantCulture, $"\"0x8DC{number:X8}\"");

    private static BlobVersion Version(int number) =>
        new()
        {
            Address = new BlobAddress(Container, Name(number)),
            ETag = ETag(number),
            LastModified = Dropped,
            Size = Bytes,
            ContentType = "text/markdown",
        };

    private DocumentSummary Document(int number)
    {
        var name = Name(number);
        return new DocumentSummary
        {
            Id = ArticleId.For(new BlobAddress(Container, name)),
            SchemaVersion = target.SchemaVersion,
            Source = new SourceSummary(Container, name, null, ETag(number), Bytes, "markdown"),
            Language = new LanguageSummary("vi"),
            Lineage = new LineageSummary(target.PipelineVersion, Dropped),
            Analysis = new AnalysisSummary(
                AnalysisStatus.Complete,
                target.ModelVersion,
                [],
                new Dictionary<string, string>
                {
                    ["language"] = "x",
                    ["entities"] = "x",
                    ["keyPhrases"] = "x",
                }
            ),
            CharacterCount = 6_000,
        };
    }
}
