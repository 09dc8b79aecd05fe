using System.Text;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Tests.Guarantees;
using IctPipeline.Core.Tests.Processing;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Auditing;

/// <summary>What ends a file has come to, told from the store alone, by the audit's own rule.</summary>
public sealed class BlobEndsTests
{
    private const string Bundle = "!bundle\na: One\nb: Two\nc: !reject";

    private readonly ProcessorWorld _world = new();
    private readonly BlobEnds _ends;

    public BlobEndsTests() => _ends = new BlobEnds(_world.Source, _world.Store, new FakeReader());

    [Fact]
    public async Task Find_NothingStored_IsOpen() => await AssertOpenAsync(_world.Drop("Title\nBody"));

    [Fact]
    public async Task Find_DocumentOfThisVersion_IsIndexed() => Assert.IsType<Outcome.Indexed>(await ProcessedAsync("Title\nBody"));

    [Theory]
    [InlineData("Title\nBody")]
    [InlineData("!bundle\na: One\nb: Two")]
    public async Task Find_DocumentWithoutPartOfItsAnalysis_IsPartial(string text)
    {
        _world.Analyzer.Failing[AnalysisFeatures.Entities] = new DependencyException(Dependencies.Language, 503, null, "busy");

        Assert.NotEmpty(Assert.IsType<Outcome.Partial>(await ProcessedAsync(text)).Missing);
    }

    [Fact]
    public async Task Find_RefusedFile_IsRejectedUntilItIsTriedAgain()
    {
        Assert.Equal(RejectionCodes.UnsupportedFormat, Assert.IsType<Outcome.Rejected>(await ProcessedAsync("!reject")).Code);

        var stored = (await _world.Store.FindFailureAsync(_world.Id, default))!;
        await _world.Store.WriteFailureAsync(stored.Item with { Status = FailureStatus.Retrying }, stored.ETag, default);

        await AssertOpenAsync((await _world.Source.FindAsync(ProcessorWorld.Blob, default))!);
    }

    [Theory]
    [InlineData("Title\nBody")]
    [InlineData("!bundle\na: One\nb: Two")]
    [InlineData(Bundle)]
    [InlineData("!bundle\na: !reject\nb: !reject")]
    [InlineData("!bundle\n")]
    [InlineData("!feed\na: One\nb: Two")]
    [InlineData("!feed\n")]
    [InlineData("!reject")]
    public async Task Find_SameBytesDroppedAgain_IsTheEndThatTheAuditTakesItFor(string text)
    {
        await ProcessedAsync(text);

        var again = await ProcessedAsync(text);

        Assert.NotNull(again);
        await AssertCleanAsync();
    }

    [Theory]
    [InlineData("Title\nBody")]
    [InlineData(Bundle)]
    public async Task Find_OnlyTheMetadataChanged_IsAnEnd(string text)
    {
        await ProcessedAsync(text);
        _world.Time.Advance(TimeSpan.FromSeconds(2));
        var version = _world.Source.Put(
            ProcessorWorld.Blob,
            Encoding.UTF8.GetBytes(text),
            metadata: new Dictionary<string, string> { ["desk"] = "tech" }
        );
        await _world.ProcessAsync();

        Assert.NotNull(await _ends.FindAsync(ProcessorWorld.Blob, version.ETag, default));
        await AssertCleanAsync();
    }

    [Fact]
    public async Task Find_SameBundleUnderTwoNames_EachHasItsEnd()
    {
        var other = new BlobAddress("articles", "copy.zip");
        await ProcessedAsync(Bundle);
        var copy = _world.Drop(Bundle, other);
        Assert.Null(await _ends.FindAsync(other, copy.ETag, default));

        await _world.Processor.ProcessAsync(new ArticleJob { Blob = other }, default);

        Assert.IsType<Outcome.Indexed>(await _ends.FindAsync(other, copy.ETag, default));
        await AssertCleanAsync();
    }

    [Fact]
    public async Task Find_BundleWithAMemberThatHasNoEnd_IsOpen()
    {
        await ProcessedAsync("!bundle\na: One\nb: Two");
        var member = (await _world.Store.FindArticleAsync(ArticleId.For(ProcessorWorld.Blob, "b"), default))!;
        await _world.Store.RemoveArticleAsync(member.Item.Id, member.ETag, default);

        await AssertOpenAsync((await _world.Source.FindAsync(ProcessorWorld.Blob, default))!);
    }

    [Fact]
    public async Task Find_NewBytesNotYetProcessed_IsOpen()
    {
        await ProcessedAsync("Title\nBody");

        await AssertOpenAsync(_world.Drop("Title\nBodY"));
    }

    [Fact]
    public async Task Find_OverwrittenOrDeleted_IsSupersededOrDeleted()
    {
        var first = _world.Drop("Title\nBody");
        _world.Drop("Title\nAnother body");
        Assert.IsType<Outcome.Superseded>(await _ends.FindAsync(ProcessorWorld.Blob, first.ETag, default));

        _world.Source.Delete(ProcessorWorld.Blob);

        Assert.IsType<Outcome.Deleted>(await _ends.FindAsync(ProcessorWorld.Blob, first.ETag, default));
    }

    private async Task<Outcome?> ProcessedAsync(string text)
    {
        var version = _world.Drop(text);
        await _world.ProcessAsync();
        return await _ends.FindAsync(ProcessorWorld.Blob, version.ETag, default);
    }

    private async Task AssertOpenAsync(BlobVersion version) => Assert.Null(await _ends.FindAsync(version.Address, version.ETag, default));

    private async Task AssertCleanAsync()
    {
        var audit = new IngestAudit(_world.Source, _world.Store, new EmptyQueues(), new FakeReader());
        Assert.Empty((await audit.RunAsync("articles", default)).Findings);
    }
}
