using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Tests.Conditions;

public sealed class WatchedArticleSourceTests : IDisposable
{
    private readonly ConditionBoard _board = new(TimeProvider.System);
    private readonly WatchedArticleSource _watched;

    public WatchedArticleSourceTests() => _watched = new WatchedArticleSource(new Pages(), _board);

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task List_FailsOnce_IsChance()
    {
        await ListAsync("!");

        Assert.Empty(_board.Current);
    }

    [Fact]
    public async Task List_SecondPageFailsEachTime_IsRaisedThoughTheFirstComes()
    {
        await ListAsync("1");
        await ListAsync("!");
        await ListAsync("1");
        await ListAsync("!");
        await ListAsync("1");

        var condition = Assert.Single(_board.Current);
        Assert.Equal((ConditionNames.Listing, "articles"), (condition.Name, condition.Subject));
        Assert.Contains("can't be listed (status 500, InternalError)", condition.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_LastPageComes_IsOver()
    {
        await ListAsync("!");
        await ListAsync("!");
        await ListAsync("last");

        Assert.Empty(_board.Current);
    }

    [Fact]
    public async Task List_FailsTwiceWithAWholeListingBetween_IsChance()
    {
        await ListAsync("!");
        await ListAsync("last");
        await ListAsync("!");

        Assert.Empty(_board.Current);
    }

    private async Task ListAsync(string page)
    {
        try
        {
            await _watched.ListAsync("articles", null, page, 10, CancellationToken.None);
        }
        catch (DependencyException)
        {
            // What the test is about.
        }
    }

    /// <summary>A page for each continuation; <c>!</c> fails and <c>last</c> is the last.</summary>
    private sealed class Pages : IArticleSource
    {
        public Task<BlobPage> ListAsync(
            string container,
            string? prefix,
            string? continuation,
            int pageSize,
            CancellationToken cancellationToken
        ) =>
            continuation == "!"
                ? throw new DependencyException(Dependencies.Blobs, 500, "InternalError", "blobs answered 500")
                : Task.FromResult(new BlobPage([], continuation == "last" ? null : "next"));

        public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
