using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Reindexing;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="IReindexQueue"/> promises. Each test has a queue of its own.</summary>
public abstract class ReindexQueueCompliance
{
    protected abstract IReindexQueue Queue { get; }

    /// <summary>Takes a message off the queue; null where there is none.</summary>
    protected abstract Task<ArticleJob?> TryReceiveAsync();

    [Fact]
    public async Task Enqueue_ManyJobs_AllAreThereAsTheyWereSent()
    {
        var jobs = Enumerable
            .Range(0, 50)
            .Select(i => new ArticleJob
            {
                Blob = new BlobAddress("articles", $"Tin tức/ngày {i} '%20.md"),
                Reason = JobReason.Reindex,
                Refresh = new RefreshRequest
                {
                    Scope = RefreshScope.Analysis,
                    Member = $"m{i}",
                    Features = AnalysisFeatures.Entities,
                    Force = i % 2 == 0,
                },
            })
            .ToList();

        await Queue.EnqueueAsync(jobs, default);

        var received = new List<string>();
        while (await TryReceiveAsync() is { } job)
        {
            received.Add(Json(job));
        }

        Assert.Equal(jobs.Select(Json).Order(), received.Order());
    }

    [Fact]
    public async Task Enqueue_Nothing_DoesNothing()
    {
        await Queue.EnqueueAsync([], default);

        Assert.Null(await TryReceiveAsync());
    }

    private static string Json(ArticleJob job) => JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob);
}
