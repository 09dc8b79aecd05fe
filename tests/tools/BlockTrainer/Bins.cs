namespace IctPipeline.Tools.BlockTrainer;

/// <summary>Values of traits as small numbers: between two bins lies a threshold, and each bin holds about as many samples.</summary>
internal sealed class Bins
{
    private const int Most = 64;

    private readonly float[][] _limits;

    public Bins(List<Sample> samples, int traits)
    {
        _limits = new float[traits][];
        Values = new byte[traits][];
        for (var trait = 0; trait < traits; trait++)
        {
            var sorted = samples.Select(sample => sample.Traits[trait]).Order().ToArray();
            var limits = Enumerable
                .Range(1, Most - 1)
                .Select(i => sorted[(int)((long)i * sorted.Length / Most)])
                .Distinct()
                .Where(limit => limit < sorted[^1])
                .ToList();
            if (limits.Count < Most / 4)
            {
                // Few values: each is a limit, so that a rare one can be told, too.
                limits = [.. sorted.Distinct().SkipLast(1).Take(Most - 1)];
            }

            _limits[trait] = [.. limits];
            Values[trait] = samples.Select(sample => BinOf(trait, sample.Traits[trait])).ToArray();
        }
    }

    /// <summary>The bin of each sample, by trait.</summary>
    public byte[][] Values { get; }

    public int Traits => _limits.Length;

    /// <summary>The greatest value of a bin.</summary>
    public float Limit(int trait, int bin) => _limits[trait][bin];

    public int Count(int trait) => _limits[trait].Length + 1;

    private byte BinOf(int trait, float value)
    {
        var at = Array.BinarySearch(_limits[trait], value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
