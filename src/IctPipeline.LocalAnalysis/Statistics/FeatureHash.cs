using System.Runtime.CompilerServices;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Statistics;

/// <summary>
/// Features are numbers: 32-bit FNV-1a over a token, mixed with the kind of the feature (finalizer of MurmurHash3). Never 0.
/// </summary>
internal static class FeatureHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint OfText(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The same for tokens that <see cref="Folding"/> makes the same; of one that is too long for it, as it stands.</summary>
    public static uint OfToken(ReadOnlySpan<char> token)
    {
        Span<char> buffer = stackalloc char[Folding.LongestTerm];
        var folded = Folding.Fold(token, buffer);
        return OfText(folded.IsEmpty ? token : folded);
    }

    /// <summary>The same for texts that differ in case alone.</summary>
    public static uint OfTextInAnyCase(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ LetterCase.Upper(c)) * Prime;
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint kind, uint a, uint b = 0, uint c = 0)
    {
        var h = (kind * 0x9E3779B1u) ^ a;
        h = Scramble(h) ^ (b * 0x85EBCA77u);
        h = Scramble(h) ^ (c * 0xC2B2AE3Du);
        return Scramble(h) | 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Scramble(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6B;
        h ^= h >> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
