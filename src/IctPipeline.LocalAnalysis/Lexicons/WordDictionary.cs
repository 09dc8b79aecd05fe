using System.Runtime.InteropServices;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>Vietnamese words of two to four syllables, each kept as one number over its syllables' numbers.</summary>
internal sealed class WordDictionary
{
    public const int LongestWord = 4;

    /// <summary>Syllables load first, so their numbers fit 16 bits; a higher number is no syllable.</summary>
    private const int MostTerms = ushort.MaxValue;

    private readonly HashSet<ulong> _words = [];

    public int Count => _words.Count;

    public bool Contains(List<Token> tokens, int first, int length)
    {
        var key = 0UL;
        foreach (var token in CollectionsMarshal.AsSpan(tokens).Slice(first, length))
        {
            if (token.Term is < 0 or >= MostTerms)
            {
                return false;
            }

            key = Append(key, token.Term);
        }

        return _words.Contains(key);
    }

    public bool Contains(int first, int second) =>
        first is >= 0 and < MostTerms && second is >= 0 and < MostTerms && _words.Contains(Append(Append(0, first), second));

    public void Add(ReadOnlySpan<int> terms)
    {
        var key = 0UL;
        foreach (var term in terms)
        {
            key = Append(key, term);
        }

        _words.Add(key);
    }

    private static ulong Append(ulong key, int term) => (key << 16) | (uint)(term + 1);
}
