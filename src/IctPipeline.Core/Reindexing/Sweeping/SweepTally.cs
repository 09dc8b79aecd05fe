using System.Text.Json;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>Counts and estimates of a sweep while it works; what a checkpoint stores is a snapshot of it.</summary>
internal sealed class SweepTally(SweepRun start, SweepPrices prices)
{
    private readonly SortedDictionary<string, long> _jobs = new(start.Counts.Jobs.ToDictionary(), StringComparer.Ordinal);
    private readonly long[] _standings =
    [
        start.Counts.NotMatched,
        start.Counts.Recent,
        start.Counts.UpToDate,
        start.Counts.Failed,
        start.Counts.Enqueued,
    ];

    private long _documents = start.Counts.Documents;
    private long _gone = start.Counts.Gone;
    private long _textRecords = start.Estimate.TextRecords;
    private long _bytesToRead = start.Estimate.BytesToRead;
    private double _jobUnits = start.Estimate.RequestUnits;
    private double _ownUnits = start.RequestUnits;

    public void Charge(double requestUnits) => _ownUnits += requestUnits;

    public void Add(BlobVerdict verdict)
    {
        _standings[(int)verdict.Standing]++;
        foreach (var (need, document) in verdict.Jobs)
        {
            Add(need, document, verdict.Blob.Version.Size);
        }
    }

    /// <summary>Documents that were looked at from the other side.</summary>
    public void AddDocuments(int count) => _documents += count;

    public void AddGone(SweepNeed need)
    {
        _gone++;
        Add(need, document: null, size: 0);
    }

    /// <summary>The run with the counts as they are now.</summary>
    public SweepRun Snapshot(SweepRun run) =>
        run with
        {
            Counts = new SweepCounts
            {
                Listed = _standings.Sum(),
                NotMatched = _standings[(int)BlobStanding.NotMatched],
                Recent = _standings[(int)BlobStanding.Recent],
                UpToDate = _standings[(int)BlobStanding.UpToDate],
                Failed = _standings[(int)BlobStanding.Failed],
                Enqueued = _standings[(int)BlobStanding.Enqueued],
                Jobs = new SortedDictionary<string, long>(_jobs, StringComparer.Ordinal),
                Documents = _documents,
                Gone = _gone,
            },
            Estimate = new SweepEstimate
            {
                TextRecords = _textRecords,
                RequestUnits = Math.Round(_jobUnits, 1),
                BytesToRead = _bytesToRead,
            },
            RequestUnits = Math.Round(_ownUnits, 2),
        };

    private void Add(SweepNeed need, DocumentSummary? document, long size)
    {
        var reason = JsonNamingPolicy.CamelCase.ConvertName(need.Reason.ToString());
        _jobs[reason] = _jobs.GetValueOrDefault(reason) + 1;
        _textRecords += prices.TextRecordsOf(need, document, size);
        _jobUnits += SweepPrices.RequestUnitsOf(need, document, size);
        _bytesToRead += need.Request is { Scope: RefreshScope.Read } ? size : 0;
    }
}
