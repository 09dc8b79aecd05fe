using System.Runtime.InteropServices;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.Tools.Trainer;

/// <summary>An averaged perceptron (Collins 2002). Features that come only once are left out.</summary>
internal sealed class Perceptron(int labels)
{
    private readonly Dictionary<uint, int> _places = [];
    private readonly Dictionary<uint, byte> _seen = [];
    private double[] _weights = [];
    private double[] _sums = [];
    private double _step = 1;

    /// <summary>Weights are kept to 1/64, or as fine as the largest of them fits 16 bits.</summary>
    private const double FinestScale = 64;

    /// <summary>First pass: which features come at least so often.</summary>
    public void Count(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, feature, out _);
            count = (byte)Math.Min(count + 1, byte.MaxValue);
        }
    }

    public void Begin(int fewest)
    {
        foreach (var (feature, count) in _seen)
        {
            if (count >= fewest)
            {
                _places.Add(feature, _places.Count);
            }
        }

        _seen.Clear();
        _weights = new double[_places.Count * labels];
        _sums = new double[_weights.Length];
    }

    public void Score(ReadOnlySpan<uint> features, Span<double> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (_places.TryGetValue(feature, out var place))
            {
                for (var label = 0; label < labels; label++)
                {
                    scores[label] += _weights[(place * labels) + label];
                }
            }
        }
    }

    public void Add(ReadOnlySpan<uint> features, int label, double amount)
    {
        foreach (var feature in features)
        {
            if (_places.TryGetValue(feature, out var place))
            {
                _weights[(place * labels) + label] += amount;
                _sums[(place * labels) + label] += _step * amount;
            }
        }
    }

    public void Next() => _step++;

    /// <summary>
    /// The averaged weights as 16-bit numbers; rows without a weight of at least <paramref name="smallest"/> are left out.
    /// </summary>
    public LinearModel ToModel(double smallest)
    {
        var (keys, weights) = (new List<uint>(), new List<short>());
        var row = new double[labels];
        var largest = _weights.Select((weight, at) => Math.Abs(weight - (_sums[at] / _step))).DefaultIfEmpty(1).Max();
        var scale = Math.Min(FinestScale, short.MaxValue / largest);
        foreach (var (feature, place) in _places)
        {
            for (var label = 0; label < labels; label++)
            {
                var at = (place * labels) + label;
                row[label] = _weights[at] - (_sums[at] / _step);
            }

            if (row.Any(weight => Math.Abs(weight) >= smallest))
            {
                keys.Add(feature);
                weights.AddRange(row.Select(weight => (short)Math.Clamp(Math.Round(weight * scale), short.MinValue, short.MaxValue)));
            }
        }

        Console.WriteLine($"{keys.Count} of {_places.Count} features kept, largest weight {largest:0.0}");
        return new LinearModel(labels, CollectionsMarshal.AsSpan(keys), CollectionsMarshal.AsSpan(weights));
    }
}
