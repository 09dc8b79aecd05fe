using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// Numbers the folded tokens that any lexicon knows, so that a text is looked up once and phrases are matched on numbers.
/// Filled while the lexicons load, read-only after that, so it may be shared by threads.
/// </summary>
internal sealed class Vocabulary
{
    public const int Unknown = TermTable.None;

    private readonly TermTable _terms = new();
    private readonly List<TermTraits> _traits = [];
    private readonly List<byte> _frequencies = [];

    /// <summary>The token's number, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> token)
    {
        Span<char> buffer = stackalloc char[Folding.LongestTerm];
        var folded = Folding.Fold(token, buffer);
        return folded.IsEmpty ? Unknown : _terms.Find(folded, FeatureHash.OfText(folded));
    }

    public TermTraits TraitsOf(int term) => term >= 0 ? _traits[term] : TermTraits.None;

    /// <summary><see cref="FeatureHash.OfText"/> of a token that is known, folded.</summary>
    public uint HashOf(int term) => _terms.HashOf(term);

    /// <summary>How frequent a word is in English: 1 (most) to 5, or 0 where it is not among the 20,000 most frequent.</summary>
    public int EnglishFrequency(int term) => term >= 0 ? _frequencies[term] : 0;

    public bool Has(int term, TermTraits traits) => term >= 0 && (_traits[term] & traits) != 0;

    /// <summary>Only while loading.</summary>
    public int Add(ReadOnlySpan<char> token, TermTraits traits = TermTraits.None)
    {
        Span<char> buffer = stackalloc char[Folding.LongestTerm];
        var folded = Folding.Fold(token, buffer);
        if (folded.IsEmpty)
        {
            throw new InvalidDataException("A lexicon holds an empty or too long token.");
        }

        var hash = FeatureHash.OfText(folded);
        var number = _terms.Find(folded, hash);
        if (number >= 0)
        {
            _traits[number] |= traits;
            return number;
        }

        _traits.Add(traits);
        _frequencies.Add(0);
        return _terms.Add(folded, hash);
    }

    /// <summary>Only while loading.</summary>
    public void SetEnglishFrequency(int term, byte frequency) => _frequencies[term] = frequency;
}
