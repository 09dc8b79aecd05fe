namespace IctPipeline.Core.Reindexing;

/// <summary>What carrying a sweep out costs at the most. An estimate, made before anything is read or analysed.</summary>
public sealed record SweepEstimate
{
    /// <summary>Text records of the paid analysis service; 0 where analysis is local.</summary>
    public long TextRecords { get; init; }

    /// <summary>Request units of Cosmos DB for the jobs, the sweep's own look-ups apart.</summary>
    public double RequestUnits { get; init; }

    /// <summary>Bytes of blobs that are to be read.</summary>
    public long BytesToRead { get; init; }
}
