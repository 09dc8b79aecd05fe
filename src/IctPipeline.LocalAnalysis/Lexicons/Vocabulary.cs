namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// Numbers the folded tokens that any lexicon knows, so that a text is looked up once and phrases are matched on numbers.
/// Filled while the lexicons load, read-only after that, so it may be shared by threads.
/// </summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<TermTraits> _traits = [];
    private readonly List<byte> _frequencies = [];

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The token's number, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> token)
    {
        Span<char> buffer = stackalloc char[Folding.LongestTerm];
        var folded = Folding.Fold(token, buffer);
        return !folded.IsEmpty && _lookup.TryGetValue(folded, out var number) ? number : Unknown;
    }

    public TermTraits TraitsOf(int term) => term >= 0 ? _traits[term] : TermTraits.None;

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

        if (_lookup.TryGetValue(folded, out var number))
        {
            _traits[number] |= traits;
            return number;
        }

        number = _traits.Count;
        _numbers.Add(folded.ToString(), number);
        _traits.Add(traits);
        _frequencies.Add(0);
        return number;
    }

    /// <summary>Only while loading.</summary>
    public void SetEnglishFrequency(int term, byte frequency) => _frequencies[term] = frequency;
}
