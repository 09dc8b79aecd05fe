using System.Numerics;
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

    /// <summary>So many four-bit weights fit a byte as a sum.</summary>
    private const int MostPending = byte.MaxValue / 15;

    /// <summary>Scores this far below the best are no part of the sum that matters: e^-20 is 2e-9.</summary>
    private const float Negligible = 20;

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

    /// <summary>Tells a feature from others in its bucket; never 0, which marks a free place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Fingerprint(ulong hash) => (ushort)((uint)(hash >> 24) | 1);

    /// <summary>
    /// Adds the rows of the features of one word (with boundaries) to <paramref name="sums"/> and returns how many were known.
    /// <paramref name="scratch"/> holds at least <see cref="NgramHash.MostFeatures"/> numbers of no meaning to the caller.
    /// </summary>
    public int Add(ReadOnlySpan<char> word, Span<ulong> scratch, Span<int> sums)
    {
        var features = scratch[..NgramHash.Write(word, Order, scratch)];
        var known = Locate(features);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        while (!features.IsEmpty)
        {
            var part = features[..Math.Min(features.Length, MostPending)];
            Vector128<byte> low = default,
                high = default;
            foreach (var place in part)
            {
                var row = Vector128.LoadUnsafe(ref rows, (nuint)place * RowBytes);
                low += row & Vector128.Create((byte)15);
                high += row >>> 4;
            }

            Flush(low, high, part.Length, sums);
            features = features[part.Length..];
        }

        return known;
    }

    /// <summary>
    /// Replaces each hash by the place of its row, or by that of the neutral row, and returns how many were known.
    /// There is no branch on the outcome, which no predictor can guess: lookups overlap in the memory system.
    /// </summary>
    private int Locate(Span<ulong> features)
    {
        ref var fingerprints = ref MemoryMarshal.GetArrayDataReference(_fingerprints);
        var neutral = _fingerprints.Length;
        var known = features.Length;
        foreach (ref var feature in features)
        {
            var first = (int)(feature >> _shift) * BucketSize;
            var found = Vector128
                .Equals(Vector128.LoadUnsafe(ref fingerprints, (nuint)first), Vector128.Create(Fingerprint(feature)))
                .ExtractMostSignificantBits();
            var missing = (int)(found - 1) >> 31; // all ones if none was found
            known += missing;
            feature = (uint)((neutral & missing) | ((first + BitOperations.TrailingZeroCount(found)) & ~missing));
        }

        return known;
    }

    /// <summary>
    /// Fills <paramref name="scores"/> with the probability of each label, given summed rows of <paramref name="known"/> features.
    /// </summary>
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
            score = score < best - Negligible ? 0 : MathF.Exp(score - best);
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

    private static void Flush(Vector128<byte> low, Vector128<byte> high, int rows, Span<int> sums)
    {
        var zero = Vector256.Create(rows * Zero);
        var (near, far) = Vector128.Widen(low);
        AddTo(sums, near, zero);
        AddTo(sums[8..], far, zero);
        (near, far) = Vector128.Widen(high);
        AddTo(sums[RowBytes..], near, zero);
        AddTo(sums[(RowBytes + 8)..], far, zero);
    }

    private static void AddTo(Span<int> sums, Vector128<ushort> values, Vector256<int> zero)
    {
        var wide = Vector256.WidenLower(values.ToVector256Unsafe()).AsInt32() - zero;
        (Vector256.Create<int>(sums) + wide).CopyTo(sums);
    }
}
