using System.Runtime.InteropServices;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Trainer;

/// <summary>An averaged perceptron (Collins 2002). Features that come only once are left out.</summary>
internal sealed class Perceptron(int labels)
{
    private readonly Dictionary<uint, int> _places = [];
    private readonly Dictionary<uint, byte> _seen = [];
    private double[] _weights = [];
    private double[] _sums = [];
    private double _step = 1;

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

    /// <summary>The averaged weights, scaled to signed bytes; the few largest are clipped, what rounds to nothing is left out.</summary>
    public LinearModel ToModel(int smallest = 1)
    {
        var averaged = new double[_weights.Length];
        for (var i = 0; i < averaged.Length; i++)
        {
            averaged[i] = _weights[i] - (_sums[i] / _step);
        }

        var sizes = averaged.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var largest = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * 0.9995)];
        var (keys, weights) = (new List<uint>(), new List<sbyte>());
        foreach (var (feature, place) in _places)
        {
            var row = averaged.AsSpan(place * labels, labels).ToArray().Select(weight => (sbyte)Math.Clamp(Math.Round(weight / largest * 127), -127, 127)).ToArray();
            if (row.Any(weight => Math.Abs((int)weight) >= smallest))
            {
                keys.Add(feature);
                weights.AddRange(row);
            }
        }

        Console.WriteLine($"{keys.Count} of {_places.Count} features kept");
        return new LinearModel(labels, CollectionsMarshal.AsSpan(keys), CollectionsMarshal.AsSpan(weights));
    }
}
