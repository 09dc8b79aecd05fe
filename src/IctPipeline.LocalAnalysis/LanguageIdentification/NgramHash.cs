using System.Runtime.CompilerServices;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>
/// The features of a word: its character n-grams of 1 up to an order, with <see cref="Boundary"/> at both ends, and
/// the whole word. Each is known by a 64-bit multiplicative hash alone. Training and identification share this code.
/// </summary>
internal static class NgramHash
{
    /// <summary>Stands before the first and after the last letter of a word.</summary>
    public const char Boundary = ' ';

    /// <summary>Words are cut into pieces of at most this many UTF-16 units, boundaries included.</summary>
    public const int LongestWord = 48;

    /// <summary>At most so many features come from one word, whatever the order (up to 5).</summary>
    public const int MostFeatures = (5 * LongestWord) + 1;

    private const ulong Seed = 0xA0761D6478BD642F;
    private const ulong Multiplier = 0x9E3779B97F4A7C15; // 2^64 / golden ratio: Knuth, TAOCP 3, 6.4

    /// <summary>Writes the hashes of the features of <paramref name="word"/> (with its boundaries) and returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(ReadOnlySpan<char> word, int order, Span<ulong> hashes)
    {
        var count = 0;
        var hash = unchecked((Seed ^ Boundary) * Multiplier);
        for (var at = 1; at < Math.Min(word.Length, order); at++)
        {
            hash = (hash ^ word[at]) * Multiplier;
            hashes[count++] = hash;
        }

        for (var start = 1; start < word.Length - 1; start++)
        {
            hash = Seed;
            var end = Math.Min(word.Length, start + order);
            for (var at = start; at < end; at++)
            {
                hash = (hash ^ word[at]) * Multiplier;
                hashes[count++] = hash;
            }
        }

        if (word.Length > order)
        {
            hash = Seed;
            foreach (var c in word)
            {
                hash = (hash ^ c) * Multiplier;
            }

            hashes[count++] = hash;
        }

        return count;
    }
}
