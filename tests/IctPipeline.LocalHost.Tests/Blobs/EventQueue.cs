using Azure.Storage.Queues.Models;
using IctPipeline.Azure;
using IctPipeline.Azure.Events;
using IctPipeline.Core.Jobs;
using IctPipeline.LocalHost.Queues;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.LocalHost.Tests.Blobs;

/// <summary>The queue of delete events, read as its function reads it.</summary>
internal sealed class EventQueue : ITriggerQueue
{
    private readonly BlobDeletedEvents _events = new(new PipelineResources(), NullLogger<BlobDeletedEvents>.Instance);
    private readonly List<ArticleJob> _jobs = [];

    public string Name => ResourceNames.ArticleDeleted;

    public Task AddAsync(string text, CancellationToken cancellationToken)
    {
        Assert.True(QueueText.TryDecode(text, base64: true, out var json));
        _jobs.AddRange(_events.Read(json).Select(blob => new ArticleJob { Blob = blob }));
        return Task.CompletedTask;
    }

    /// <summary>Takes the oldest; null where there is none.</summary>
    public ArticleJob? TryTake()
    {
        var job = _jobs.FirstOrDefault();
        _jobs.Remove(job!);
        return job;
    }

    /// <summary>It comes again.</summary>
    public void Put(ArticleJob job) => _jobs.Add(job);

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string> HideAsync(string messageId, string receipt, TimeSpan hidden, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task DeleteAsync(string messageId, string receipt, CancellationToken cancellationToken) => throw new NotSupportedException();
}
