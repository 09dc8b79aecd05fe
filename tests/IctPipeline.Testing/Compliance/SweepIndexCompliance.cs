using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="ISweepIndex"/> promises of what is in the store beside it. Each test has a store of its own.</summary>
public abstract class SweepIndexCompliance
{
    protected abstract ISweepIndex Index { get; }

    protected abstract IArticleStore Store { get; }

    [Fact]
    public async Task Find_ByIds_GivesTheSummariesOfThoseThatAreThere()
    {
        var document = SampleDocuments.Article("tin tức/a 'b'.md");
        await WriteAsync(
            document,
            SampleDocuments.Tombstone("gone.md"),
            SampleDocuments.Bare("bare.txt"),
            SampleDocuments.Article("other.md")
        );

        var found = await ReadAsync(Index.FindAsync([document.Id, Id("gone.md"), Id("bare.txt"), Id("none.md")], default));

        Assert.Equal(3, found.Count);
        var summary = found.Single(item => item.Id == document.Id);
        Assert.Equal(DocumentSummary.From(document).Source, summary.Source);
        Assert.Equal(
            ("vi", "0.1.0", document.CharacterCount),
            (summary.Language!.Tag, summary.Lineage.PipelineVersion, summary.CharacterCount)
        );
        Assert.Equal(
            (AnalysisStatus.Partial, "1", "sentiment"),
            (summary.Analysis.Status, summary.Analysis.ModelVersion, summary.Analysis.Missing!.Single().Feature)
        );
        Assert.Equal(document.Lineage.IngestedAt, summary.Lineage.IngestedAt);
        Assert.True(found.Single(item => item.Id == Id("gone.md")).Deleted);
        Assert.Null(found.Single(item => item.Id == Id("bare.txt")).Language?.Tag);
    }

    [Fact]
    public async Task Find_ManyIds_GivesAllOfThem()
    {
        var documents = Enumerable.Range(0, 400).Select(i => SampleDocuments.Bare($"many/{i}.md")).ToArray();
        await WriteAsync(documents);

        var found = await ReadAsync(Index.FindAsync([.. documents.Select(document => document.Id)], default));

        Assert.Equal(documents.Select(document => document.Id).Order(), found.Select(summary => summary.Id).Order());
    }

    [Fact]
    public async Task Find_Models_AreThere()
    {
        var document = SampleDocuments.Article("a.md");
        document = document with
        {
            Analysis = document.Analysis with { Models = new Dictionary<string, string> { ["entities"] = "azure 1" } },
        };
        await WriteAsync(document);

        var found = Assert.Single(await ReadAsync(Index.FindAsync([document.Id], default)));

        Assert.Equal("azure 1", found.Analysis.Models!["entities"]);
    }

    [Fact]
    public async Task FindOfBlobs_Bundles_GivesTheirMembers()
    {
        await WriteAsync(
            SampleDocuments.Article("a.zip", "1.md"),
            SampleDocuments.Article("a.zip", "2.md"),
            SampleDocuments.Article("b.zip", "1.md"),
            SampleDocuments.Article("c.md")
        );

        var found = await ReadAsync(Index.FindOfBlobsAsync([Blob("a.zip"), Blob("c.md"), Blob("none")], default));

        Assert.Equal(
            ["1.md", "2.md", null],
            found.OrderBy(item => item.Source.Blob).ThenBy(item => item.Source.Member).Select(item => item.Source.Member)
        );
    }

    [Fact]
    public async Task FindFailuresOfBlobs_Records_GivesAllStatesAndMembers()
    {
        var member = SampleDocuments.Failure("a.zip", FailureStatus.Replayed) with
        {
            Id = ArticleId.For(Blob("a.zip"), "1.md"),
            Member = "1.md",
        };
        foreach (var failure in new[] { member, SampleDocuments.Failure("b.md"), SampleDocuments.Failure("c.md") })
        {
            await Store.WriteFailureAsync(failure, null, default);
        }

        var found = await ReadAsync(Index.FindFailuresOfBlobsAsync([Blob("a.zip"), Blob("b.md")], default));

        Assert.Equal(
            new[] { FailureSummary.From(member), FailureSummary.From(SampleDocuments.Failure("b.md")) }.OrderBy(item => item.Blob),
            found.OrderBy(item => item.Blob)
        );
    }

    [Fact]
    public async Task List_Pages_GivesEveryLiveDocumentOnce()
    {
        var documents = Enumerable.Range(0, 25).Select(i => SampleDocuments.Bare($"list/{i}.md")).ToArray();
        await WriteAsync([.. documents, SampleDocuments.Tombstone("gone.md")]);

        var found = new List<string>();
        string? continuation = null;
        do
        {
            var page = await Index.ListAsync(continuation, 10, default);
            Assert.InRange(page.Items.Count, 0, 10);
            found.AddRange(page.Items.Select(item => item.Id));
            continuation = page.Continuation;
        } while (continuation is not null);

        Assert.Equal(documents.Select(document => document.Id).Order(), found.Order());
    }

    private static BlobAddress Blob(string name) => new("articles", name);

    private static string Id(string name) => ArticleId.For(Blob(name));

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<Summaries<T>> parts) =>
        await parts.SelectMany(part => part.Items).ToListAsync();

    private async Task WriteAsync(params Article[] articles)
    {
        foreach (var article in articles)
        {
            Assert.Equal(WriteResult.Written, await Store.WriteArticleAsync(article, null, default));
        }
    }
}
