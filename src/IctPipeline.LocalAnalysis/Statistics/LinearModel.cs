using System.Buffers.Binary;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace IctPipeline.LocalAnalysis.Statistics;

/// <summary>
/// Weights of a linear classifier: for each feature that matters one 16-bit weight a label, in an open hash table. Made by
/// <c>tools/Trainer</c>. File, little-endian: labels (int32), features (int32), the features' numbers (uint32 each), then their weights
/// (labels int16 each).
/// </summary>
internal sealed class LinearModel
{
    private const int HeaderSize = 8;

    private readonly uint[] _keys;
    private readonly short[] _weights;
    private readonly uint _mask;

    /// <param name="features">Distinct and not 0, which marks an empty place.</param>
    public LinearModel(int labels, ReadOnlySpan<uint> features, ReadOnlySpan<short> weights)
    {
        if (labels < 1 || weights.Length != features.Length * labels)
        {
            throw new InvalidDataException("A model needs one weight for each feature and label.");
        }

        Labels = labels;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, features.Length * 2));
        _mask = (uint)size - 1;
        _keys = new uint[size];
        _weights = new short[size * labels];
        for (var i = 0; i < features.Length; i++)
        {
            var at = Find(features[i]);
            _keys[at] = features[i];
            weights.Slice(i * labels, labels).CopyTo(_weights.AsSpan(at * labels));
        }
    }

    public int Labels { get; }

    /// <summary>Adds up the weights of the features, one sum a label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var at = Find(feature);
            if (_keys[at] == feature)
            {
                var weights = _weights.AsSpan(at * Labels, scores.Length);
                for (var label = 0; label < scores.Length; label++)
                {
                    scores[label] += weights[label];
                }
            }
        }
    }

    public static LinearModel FromResource(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"models/{name}")
            ?? throw new InvalidDataException($"The model '{name}' is not in the assembly.");
        Span<byte> header = stackalloc byte[HeaderSize];
        stream.ReadExactly(header);
        var labels = BinaryPrimitives.ReadInt32LittleEndian(header);
        var count = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (stream.Length != HeaderSize + ((long)count * (sizeof(uint) + (labels * sizeof(short)))))
        {
            throw new InvalidDataException($"The model '{name}' has not the length that its header says.");
        }

        var (features, weights) = (new uint[count], new short[count * labels]);
        stream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(labels, features, weights);
    }

    public void Save(Stream stream)
    {
        var filled = Enumerable.Range(0, _keys.Length).Where(at => _keys[at] != 0).OrderBy(at => _keys[at]).ToArray();
        Span<byte> number = stackalloc byte[sizeof(uint)];
        foreach (var value in new[] { (uint)Labels, (uint)filled.Length }.Concat(filled.Select(at => _keys[at])))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, value);
            stream.Write(number);
        }

        foreach (var at in filled)
        {
            stream.Write(MemoryMarshal.AsBytes(_weights.AsSpan(at * Labels, Labels)));
        }
    }

    /// <summary>The place of a feature, or the empty place where it would stand.</summary>
    private int Find(uint feature)
    {
        var at = feature & _mask;
        while (_keys[at] != feature && _keys[at] != 0)
        {
            at = (at + 1) & _mask;
        }

        return (int)at;
    }
}
