using System.Buffers.Text;
using System.Numerics;
using System.Runtime.InteropServices;

namespace IctPipeline.Core.Texts;

/// <summary>
/// Tells how alike two texts are without having both (MinHash; Broder, "On the resemblance and containment of documents", 1997). A text
/// is the set of its runs of three words. Each of 128 hash functions keeps the least value of the set: two texts have the same least
/// value as often as their sets overlap. Whole numbers only and fixed seeds: the same text gives the same everywhere.
/// </summary>
internal static class MinHash
{
    /// <summary>Hash functions, and bytes of a signature.</summary>
    public const int Functions = 128;

    /// <summary>Words of a shingle.</summary>
    public const int ShingleWords = 3;

    /// <summary>
    /// Words that a text must have. Shorter ones (a caption, a notice) share a phrase too easily to be called copies of each other.
    /// </summary>
    public const int LeastWords = 40;

    /// <summary>Texts that have one band in common are candidates: 10 of 3 find 99.9 % of those that are alike by 0.8.</summary>
    public const int Bands = 10;

    private const int RowsOfBand = 3;
    private const ulong Seed = 0x1C7_D0C5;
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    private static readonly uint[] Factors = Constants(Seed, odd: true);
    private static readonly uint[] Summands = Constants(Seed + Functions, odd: false);

    /// <summary>The least value of each function; empty where the text is too short.</summary>
    /// <param name="folded">Words between single or double spaces.</param>
    public static uint[] LeastOf(ReadOnlySpan<char> folded)
    {
        var shingles = ShinglesOf(folded);
        if (shingles.Count < LeastWords - ShingleWords + 1)
        {
            return [];
        }

        var least = new uint[Functions];
        var values = CollectionsMarshal.AsSpan(shingles);
        for (var function = 0; function < Functions; function += Vector<uint>.Count)
        {
            var factor = new Vector<uint>(Factors, function);
            var summand = new Vector<uint>(Summands, function);
            var best = new Vector<uint>(uint.MaxValue);
            foreach (var value in values)
            {
                best = Vector.Min(best, (new Vector<uint>(value) * factor) + summand);
            }

            best.CopyTo(least, function);
        }

        return least;
    }

    /// <summary>One byte of each least value.</summary>
    public static byte[] SignatureOf(ReadOnlySpan<uint> least)
    {
        var signature = new byte[least.Length];
        for (var at = 0; at < least.Length; at++)
        {
            signature[at] = (byte)(Mix(least[at]) >> 56);
        }

        return signature;
    }

    /// <summary>Eight characters (48 bits) a band; each names its place too, so that bands of other places never agree.</summary>
    public static string[] BandsOf(ReadOnlySpan<uint> least)
    {
        if (least.IsEmpty)
        {
            return [];
        }

        var bands = new string[Bands];
        Span<byte> bytes = stackalloc byte[8];
        for (var band = 0; band < Bands; band++)
        {
            var hash = Mix((ulong)band + 1);
            foreach (var value in least.Slice(band * RowsOfBand, RowsOfBand))
            {
                hash = Mix(hash ^ value);
            }

            BitConverter.TryWriteBytes(
                bytes,
                BitConverter.IsLittleEndian ? hash : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(hash)
            );
            bands[band] = Base64Url.EncodeToString(bytes[..6]);
        }

        return bands;
    }

    private static List<uint> ShinglesOf(ReadOnlySpan<char> folded)
    {
        var shingles = new List<uint>((folded.Length / 4) + 1);
        ulong first = 0,
            second = 0,
            word = 0;
        var words = 0;
        foreach (var c in folded)
        {
            if (c != ' ')
            {
                word = ((word ^ c) * 0x0000_0100_0000_01B3) + 1;
            }
            else if (word != 0)
            {
                if (++words >= ShingleWords)
                {
                    shingles.Add((uint)(Mix(Mix(Mix(first) + second) + word) >> 32));
                }

                (first, second, word) = (second, word, 0);
            }
        }

        return shingles;
    }

    private static uint[] Constants(ulong seed, bool odd) =>
        [.. Enumerable.Range(1, Functions).Select(n => (uint)(Mix(seed + ((ulong)n * Golden)) >> 32) | (odd ? 1u : 0u))];

    /// <summary>The finishing step of SplitMix64: every bit of the result depends on every bit of the value.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
