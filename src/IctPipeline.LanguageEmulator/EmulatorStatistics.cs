using System.Collections.Concurrent;

namespace IctPipeline.LanguageEmulator;

/// <summary>What the emulator was asked, by kind. Answered requests count as requests; refused ones by their status.</summary>
public sealed class EmulatorStatistics
{
    private readonly ConcurrentDictionary<string, KindStatistics> _kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> _refused = new();

    /// <summary>Answered requests by kind (<c>EntityRecognition</c>…).</summary>
    public IReadOnlyDictionary<string, KindStatistics> Kinds => _kinds;

    /// <summary>Requests that were refused, by HTTP status; 0 for cut connections.</summary>
    public IReadOnlyDictionary<int, int> Refused => _refused;

    /// <summary>Answered requests of all kinds.</summary>
    public int Requests => _kinds.Values.Sum(kind => kind.Requests);

    /// <summary>Text records of all kinds.</summary>
    public long Records => _kinds.Values.Sum(kind => kind.Records);

    internal void Answered(string kind, int documents, long records) =>
        _kinds.AddOrUpdate(
            kind,
            _ => new KindStatistics(1, documents, records),
            (_, sum) => new KindStatistics(sum.Requests + 1, sum.Documents + documents, sum.Records + records)
        );

    internal void RefusedWith(int status) => _refused.AddOrUpdate(status, 1, (_, sum) => sum + 1);
}

/// <summary>Requests, documents and text records that were answered for one kind of analysis.</summary>
public sealed record KindStatistics(int Requests, int Documents, long Records);
