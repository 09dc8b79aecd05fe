using System.Numerics;
using System.Runtime.Intrinsics;

namespace IctPipeline.Shared;

/// <summary>How alike two texts are by their signatures: the bytes that agree, less those that do so by chance.</summary>
internal static class SignatureMatch
{
    /// <summary>A byte agrees by chance once in so many.</summary>
    private const double Chances = 256;

    /// <returns>About the share of common shingles, 0 to 1; 0 where a signature is none or of another length.</returns>
    public static double Estimate(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.IsEmpty || one.Length != other.Length)
        {
            return 0;
        }

        var (same, at) = (0, 0);
        for (; at <= one.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var equal = Vector128.Equals(Vector128.Create(one[at..]), Vector128.Create(other[at..]));
            same += BitOperations.PopCount(equal.ExtractMostSignificantBits());
        }

        for (; at < one.Length; at++)
        {
            same += one[at] == other[at] ? 1 : 0;
        }

        return Math.Max(0, (((double)same / one.Length) - (1 / Chances)) / (1 - (1 / Chances)));
    }
}
