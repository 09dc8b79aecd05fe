using System.Collections.Frozen;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// Words of Korean text by what they say of the names beside them. Korean glues particles to its words, so that these are asked for
/// pieces of words and not for tokens. Loaded when the first Korean text asks.
/// </summary>
internal sealed class KoreanTerms
{
    private static readonly Lazy<KoreanTerms> Loaded = new(static () => new KoreanTerms());

    private readonly Dictionary<KoreanTerm, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> _terms = [];
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _nouns;
    private readonly int[] _longest = new int[Enum.GetValues<KoreanTerm>().Length];

    private KoreanTerms()
    {
        foreach (var row in EmbeddedTable.Rows("ko-terms.tsv"))
        {
            var kind = Enum.Parse<KoreanTerm>(row[0]);
            var words = row[1].Split('|').ToFrozenSet(StringComparer.Ordinal);
            _terms[kind] = words.GetAlternateLookup<ReadOnlySpan<char>>();
            _longest[(int)kind] = words.Max(static word => word.Length);
        }

        _nouns = EmbeddedTable.Lines("ko-nouns.txt").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static KoreanTerms Shared => Loaded.Value;

    public bool Is(KoreanTerm kind, ReadOnlySpan<char> word) => word.Length <= _longest[(int)kind] && _terms[kind].Contains(word);

    /// <summary>Whether a word of two syllables or more means something else than a name.</summary>
    public bool IsNoun(ReadOnlySpan<char> word) => _nouns.Contains(word);

    /// <summary>Whether nothing stands there, or a particle: the word before ends.</summary>
    public bool IsEnd(ReadOnlySpan<char> rest) => rest.IsEmpty || Is(KoreanTerm.Particle, rest);

    /// <summary>How long the longest term of a kind is that a piece starts with, or 0.</summary>
    public int LengthAt(KoreanTerm kind, ReadOnlySpan<char> piece)
    {
        for (var length = Math.Min(piece.Length, _longest[(int)kind]); length > 0; length--)
        {
            if (_terms[kind].Contains(piece[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>How long the longest term of a kind is that a piece ends with, or 0.</summary>
    public int TailLength(KoreanTerm kind, ReadOnlySpan<char> piece)
    {
        for (var length = Math.Min(piece.Length, _longest[(int)kind]); length > 0; length--)
        {
            if (_terms[kind].Contains(piece[^length..]))
            {
                return length;
            }
        }

        return 0;
    }
}
