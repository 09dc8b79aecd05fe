using System.Collections.Concurrent;
using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.Hosting;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>Knows which files were found and have not come to an end, and says so while one of them waits long.</summary>
internal sealed class WaitingFiles(IHostObserver inner, string container, ConditionBoard conditions, TimeProvider time)
    : BackgroundService,
        IHostObserver
{
    /// <summary>Longer than a burst of a thousand files takes.</summary>
    internal static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>When each was found, as timestamps, which no change of the clock touches.</summary>
    private readonly ConcurrentDictionary<BlobAddress, long> _found = new();

    /// <inheritdoc/>
    public void Received(BlobAddress blob, string etag)
    {
        _found.TryAdd(blob, time.GetTimestamp());
        inner.Received(blob, etag);
    }

    /// <inheritdoc/>
    public void Processed(ProcessingReport report)
    {
        if (report.Member is null)
        {
            _found.TryRemove(report.Job.Blob, out _);
        }

        inner.Processed(report);
    }

    /// <inheritdoc/>
    public void Failed(string function, string subject, int attempt, bool poisoned, Exception error)
    {
        if (poisoned && subject.StartsWith(container + "/", StringComparison.Ordinal))
        {
            _found.TryRemove(new BlobAddress(container, subject[(container.Length + 1)..]), out _);
        }

        inner.Failed(function, subject, attempt, poisoned, error);
    }

    /// <summary>Raises the condition, or clears it.</summary>
    internal void Look()
    {
        var oldest = long.MaxValue;
        var count = 0;
        foreach (var (_, found) in _found)
        {
            oldest = Math.Min(oldest, found);
            count++;
        }

        var waits = count == 0 ? TimeSpan.Zero : time.GetElapsedTime(oldest);
        if (waits < Long)
        {
            conditions.Clear(ConditionNames.Waiting, container);
            return;
        }

        conditions.Raise(
            ConditionNames.Waiting,
            container,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} files wait to be processed, the oldest for {waits.TotalSeconds:0} s: the machine is busy, or "
                    + $"a service is slow or away. Nothing is lost."
            )
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(false);
            Look();
        }
    }
}
