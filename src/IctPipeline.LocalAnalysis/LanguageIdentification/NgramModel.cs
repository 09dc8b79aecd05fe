using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>
/// A linear classifier over the n-grams of one group of scripts: each known n-gram has a row of <see cref="Width"/>
/// four-bit weights; a text is the sum of its rows; a matrix turns the sum into one score for each label.
/// (The shape is that of fastText, Joulin et al. 2016, with a table of known n-grams in place of open hashing.)
/// </summary>
internal sealed class NgramModel
{
    /// <summary>Weights in a row, two to a byte.</summary>
    public const int Width = 32;

    /// <summary>Bytes of a row.</summary>
    public const int RowBytes = Width / 2;

    /// <summary>Places in a bucket: one 128-bit comparison looks at all of them.</summary>
    public const int BucketSize = 8;

    /// <summary>What is stored for a weight of zero.</summary>
    public const int Zero = 8;

    private readonly ushort[] _fingerprints;
    private readonly byte[] _rows;
    private readonly int _shift;

    public NgramModel(ModelParts parts)
    {
        (Labels, Order, Bias, Matrix, Sharpness) = (parts.Labels, parts.Order, parts.Bias, parts.Matrix, parts.Sharpness);
        (_fingerprints, _rows) = (parts.Fingerprints, parts.Rows);
        _shift = 64 - int.Log2(_fingerprints.Length / BucketSize);
    }

    public IReadOnlyList<string> Labels { get; }

    public int Order { get; }

    /// <summary>One row of <see cref="Width"/> numbers for each label.</summary>
    public float[] Matrix { get; }

    public float[] Bias { get; }

    /// <summary>Factor on all scores by the amount of evidence; see <see cref="SharpnessFor"/>.</summary>
    public float[] Sharpness { get; }

    /// <summary>The bucket that holds a feature, if the feature is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bucket(ulong hash, int shift) => (int)(hash >> shift);

    /// <summary>Tells a feature from others in its bucket; never 0, which marks a free place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Fingerprint(ulong hash) => (ushort)((uint)(hash >> 24) | 1);

    /// <summary>Adds the rows of the features of one word (with boundaries) to <paramref name="sums"/> and returns how many were known.</summary>
    public int Add(ReadOnlySpan<char> word, Span<int> sums)
    {
        Span<ulong> hashes = stackalloc ulong[NgramHash.MostFeatures];
        var features = NgramHash.Write(word, Order, hashes);
        ref var fingerprints = ref MemoryMarshal.GetArrayDataReference(_fingerprints);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        Vector128<byte> low = default, high = default;
        int known = 0, pending = 0;
        for (var i = 0; i < features; i++)
        {
            var hash = hashes[i];
            var bucket = (nuint)(hash >> _shift) * BucketSize;
            var found = Vector128.Equals(Vector128.LoadUnsafe(ref fingerprints, bucket), Vector128.Create(Fingerprint(hash))).ExtractMostSignificantBits();
            if (found == 0)
            {
                continue;
            }

            var row = Vector128.LoadUnsafe(ref rows, (bucket + (nuint)uint.TrailingZeroCount(found)) * RowBytes);
            low += row & Vector128.Create((byte)15);
            high += row >>> 4;
            known++;
            if (++pending == byte.MaxValue / 15)
            {
                Flush(ref low, ref high, pending, sums);
                pending = 0;
            }
        }

        Flush(ref low, ref high, pending, sums);
        return known;
    }

    /// <summary>Fills <paramref name="scores"/> with the probability of each label, given summed rows of <paramref name="known"/> features.</summary>
    public void Score(ReadOnlySpan<int> sums, int known, Span<float> scores)
    {
        Span<float> means = stackalloc float[Width];
        var scale = 1 / MathF.Sqrt(Math.Max(known, 1));
        for (var d = 0; d < Width; d++)
        {
            means[d] = sums[d] * scale;
        }

        var sharpness = SharpnessFor(known);
        var best = float.MinValue;
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = sharpness * (Bias[label] + Dot(Matrix.AsSpan(label * Width, Width), means));
            best = Math.Max(best, scores[label]);
        }

        float total = 0;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - best);
            total += score;
        }

        foreach (ref var score in scores)
        {
            score /= total;
        }
    }

    /// <summary>Index into <see cref="Sharpness"/>: the binary logarithm of the number of known features.</summary>
    public static int EvidenceStep(int known, int steps) => Math.Min(int.Log2(known + 1), steps - 1);

    private float SharpnessFor(int known) => Sharpness[EvidenceStep(known, Sharpness.Length)];

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < Width; i += Vector256<float>.Count)
        {
            sum += Vector256.Create(a[i..]) * Vector256.Create(b[i..]);
        }

        return Vector256.Sum(sum);
    }

    private static void Flush(ref Vector128<byte> low, ref Vector128<byte> high, int pending, Span<int> sums)
    {
        var zero = Vector256.Create(pending * Zero);
        for (var half = 0; half < 2; half++)
        {
            var (near, far) = Vector128.Widen(half == 0 ? low : high);
            AddTo(sums[(half * RowBytes)..], near, zero);
            AddTo(sums[((half * RowBytes) + 8)..], far, zero);
        }

        low = high = default;
    }

    private static void AddTo(Span<int> sums, Vector128<ushort> values, Vector256<int> zero)
    {
        var wide = Vector256.WidenLower(values.ToVector256Unsafe()).AsInt32() - zero;
        (Vector256.Create<int>(sums) + wide).CopyTo(sums);
    }
}
