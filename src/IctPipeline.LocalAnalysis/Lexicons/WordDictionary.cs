using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>Vietnamese words of two to four syllables, each kept as one number over its syllables' numbers.</summary>
internal sealed class WordDictionary
{
    public const int LongestWord = 4;

    /// <summary>Syllables load first, so their numbers fit 16 bits; a higher number is no syllable.</summary>
    private const int MostTerms = ushort.MaxValue;

    private const int IsWord = 1;

    /// <summary>Words start like this: where none does, longer ones need not be looked for.</summary>
    private const int IsStart = 2;

    private readonly NumberTable _words = new();

    public bool Contains(ReadOnlySpan<Token> word)
    {
        var key = 0UL;
        foreach (ref readonly var token in word)
        {
            if (!IsSyllable(token.Term))
            {
                return false;
            }

            key = Append(key, token.Term);
        }

        return Is(_words.Find(key), IsWord);
    }

    public bool Contains(int first, int second) =>
        IsSyllable(first) && IsSyllable(second) && Is(_words.Find(Append(Append(0, first), second)), IsWord);

    /// <summary>How long the words are that start a run of syllables: bit n is set where the first n are a word.</summary>
    public int Lengths(ReadOnlySpan<Token> run)
    {
        if (run.IsEmpty || !IsSyllable(run[0].Term))
        {
            return 0;
        }

        var (key, lengths) = (Append(0, run[0].Term), 0);
        for (var i = 1; i < Math.Min(run.Length, LongestWord) && IsSyllable(run[i].Term); i++)
        {
            key = Append(key, run[i].Term);
            var found = _words.Find(key);
            lengths |= Is(found, IsWord) ? 1 << (i + 1) : 0;
            if (!Is(found, IsStart))
            {
                break;
            }
        }

        return lengths;
    }

    /// <summary>Only while loading.</summary>
    public void Add(ReadOnlySpan<int> terms)
    {
        var key = 0UL;
        for (var i = 0; i < terms.Length; i++)
        {
            key = Append(key, terms[i]);
            if (i > 0)
            {
                _words.Set(key, Math.Max(_words.Find(key), 0) | (i == terms.Length - 1 ? IsWord : IsStart));
            }
        }
    }

    private static bool Is(int found, int what) => found > 0 && (found & what) != 0;

    private static bool IsSyllable(int term) => term is >= 0 and < MostTerms;

    private static ulong Append(ulong key, int term) => (key << 16) | (uint)(term + 1);
}
