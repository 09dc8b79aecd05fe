using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>Fills in what the first worker of a sweep knows: what documents are compared with, and how many blobs to expect.</summary>
internal static class SweepStart
{
    public static async Task PrepareAsync(
        SweepSession session,
        IArticleStore articles,
        ISweepStore store,
        SweepTarget target,
        CancellationToken cancellationToken
    )
    {
        if (session.Run.PipelineVersion is not null)
        {
            return;
        }

        var expected = await ExpectAsync(session.Run.Filter, articles, store, cancellationToken).ConfigureAwait(false);
        await session
            .SaveAsync(
                run => run with { PipelineVersion = target.PipelineVersion, ModelVersion = target.ModelVersion, Expected = expected },
                release: false,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>As many as the last sweep of the same prefix listed, else as many as the store knows of.</summary>
    private static async Task<long?> ExpectAsync(
        SweepFilter filter,
        IArticleStore articles,
        ISweepStore store,
        CancellationToken cancellationToken
    )
    {
        await foreach (var old in store.ListHistoryAsync(cancellationToken).ConfigureAwait(false))
        {
            if (old.Item.State == SweepState.Completed && old.Item.Filter.Prefix == filter.Prefix)
            {
                return old.Item.Counts.Listed;
            }
        }

        if (filter.Prefix is not null)
        {
            return null;
        }

        var counts = await articles.CountAsync(cancellationToken).ConfigureAwait(false);
        var known = counts.Articles + counts.Dead + counts.Retrying;
        return known == 0 ? null : known;
    }
}
