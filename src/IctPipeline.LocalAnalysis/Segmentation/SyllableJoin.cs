using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>The features of the gap between two neighbouring syllables: does a word go on over it?</summary>
internal sealed class SyllableJoin
{
    public const int MostFeatures = 32;

    /// <summary>A gap over which a word may go on; the other bits are those of <see cref="WordDictionary.Lengths"/>.</summary>
    private const int Open = 1;

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly Lexicon _lexicon;
    private readonly uint[] _hashes;
    private readonly byte[] _gaps;

    /// <summary>Of the known name that starts at a token, and one; 0 where nobody has asked.</summary>
    private readonly byte[] _nameLengths;

    public SyllableJoin(string text, Token[] tokens, Lexicon lexicon)
    {
        _text = text;
        _tokens = tokens;
        _lexicon = lexicon;
        _hashes = new uint[tokens.Length];
        _gaps = new byte[tokens.Length];
        _nameLengths = new byte[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            _hashes[i] =
                token.IsNumber ? 1u
                : token.Term >= 0 ? lexicon.Vocabulary.HashOf(token.Term)
                : FeatureHash.OfToken(text.AsSpan(token.Start, token.Length));
        }

        for (var (i, end) = (tokens.Length - 1, tokens.Length); i >= 0; i--)
        {
            // The run of syllables that starts here ends where the next one's does, unless a word can't go on to that.
            end = MayGoOn(i) ? end : i + 1;
            _gaps[i] = (byte)((end > i + 1 ? Open : 0) | lexicon.Dictionary.Lengths(tokens.AsSpan(i..end)));
        }
    }

    /// <summary>Only syllables of one sentence with white space between can be one word.</summary>
    public bool IsOpen(int left) => (_gaps[left] & Open) != 0;

    /// <summary>
    /// What capitals and the dictionary say for sure of the gap behind <paramref name="left"/>: "Khoa học" inside a sentence is one word
    /// and starts one. Null where they leave it to the model.
    /// </summary>
    public bool? Known(int left)
    {
        var right = left + 1;
        if (IsCapitalWord(left))
        {
            return true;
        }

        return IsCapitalWord(right) && _tokens[left].IsCapitalized ? false : null;
    }

    /// <summary>A capital, a small syllable, and the dictionary knows them as a word.</summary>
    private bool IsCapitalWord(int i) =>
        _tokens[i].IsCapitalized
        && IsWord(i, 2)
        && !_tokens[i].Is(TokenShape.SentenceStart | TokenShape.AllUpper)
        && !_tokens[i + 1].IsCapitalized
        && !_lexicon.Vocabulary.Has(_tokens[i + 1].Term, TermTraits.VietnameseStop);

    /// <summary>Writes the features of the gap behind <paramref name="left"/> and returns how many.</summary>
    public int Features(int left, bool joinedBefore, Span<uint> features)
    {
        var right = left + 1;
        var (before, after) = (Inside(left, left - 1) ? left - 1 : -1, Inside(right, right + 1) ? right + 1 : -1);
        var (l, r) = (_hashes[left], _hashes[right]);
        var b = before >= 0 ? _hashes[before] : 2u;
        var a = after >= 0 ? _hashes[after] : 3u;
        var joined = joinedBefore ? 1u : 0u;

        var pair = IsWord(left, 2) ? 1u : 0;
        var pairBefore = before >= 0 && IsWord(before, 2) ? 1u : 0;
        var pairAfter = after >= 0 && IsWord(right, 2) ? 1u : 0;
        var three = (before >= 0 && IsWord(before, 3) ? 1u : 0) | (after >= 0 && IsWord(left, 3) ? 2u : 0);
        var four =
            (before >= 0 && IsWord(before, 4) ? 1u : 0) | (IsWord(left, 4) ? 2u : 0) | (before >= 1 && IsWord(before - 1, 4) ? 4u : 0);
        var dictionary = pair | (pairBefore << 1) | (pairAfter << 2) | (three << 3) | (four << 5);
        var functions = Function(left) | (Function(right) << 1) | (Function(before) << 2) | (Function(after) << 3);
        var shape = Shape(left) | (Shape(right) << 4);
        var wide = shape | (Shape(before) << 8) | (Shape(after) << 12);

        var n = 0;
        features[n++] = FeatureHash.Mix(1, joined);
        features[n++] = FeatureHash.Mix(2, dictionary, joined);
        features[n++] = FeatureHash.Mix(3, l, r);
        features[n++] = FeatureHash.Mix(4, l, joined);
        features[n++] = FeatureHash.Mix(5, r, joined);
        features[n++] = FeatureHash.Mix(6, b, l);
        features[n++] = FeatureHash.Mix(7, r, a);
        features[n++] = FeatureHash.Mix(8, b, l, r);
        features[n++] = FeatureHash.Mix(9, l, r, a);
        features[n++] = FeatureHash.Mix(10, shape, joined);
        features[n++] = FeatureHash.Mix(11, wide, joined);
        features[n++] = FeatureHash.Mix(12, l, pair, pairAfter);
        features[n++] = FeatureHash.Mix(13, r, pair, pairAfter);
        features[n++] = FeatureHash.Mix(14, shape, dictionary);
        features[n++] = FeatureHash.Mix(15, Name(left) | (Name(right) << 4), joined, shape);
        features[n++] = FeatureHash.Mix(16, KnownName(left), shape, joined);
        features[n++] = FeatureHash.Mix(17, dictionary & 31);
        features[n++] = FeatureHash.Mix(18, pair, joined, shape);
        features[n++] = FeatureHash.Mix(19, functions, pair, joined);
        features[n++] = FeatureHash.Mix(20, functions, dictionary);
        return n;
    }

    private bool MayGoOn(int left)
    {
        var right = left + 1;
        return right < _tokens.Length
            && _tokens[left].IsWord
            && _tokens[right].IsWord
            && _tokens[right].Is(TokenShape.SpaceBefore)
            && !_tokens[right].Is(TokenShape.SentenceStart | TokenShape.Ideograph)
            && !_tokens[left].Is(TokenShape.Ideograph);
    }

    private bool Inside(int from, int to) => to >= 0 && to < _tokens.Length && (to < from ? IsOpen(to) : IsOpen(from));

    private bool IsWord(int first, int length) => first >= 0 && (_gaps[first] & (1 << length)) != 0;

    /// <summary>Whether a syllable can be a function word: dictionary words with one inside are often two words in running text.</summary>
    private uint Function(int i) => i >= 0 && _lexicon.Vocabulary.Has(_tokens[i].Term, TermTraits.VietnameseStop) ? 1u : 0;

    private uint Shape(int i)
    {
        if (i < 0)
        {
            return 0;
        }

        var token = _tokens[i];
        return token.Is(TokenShape.AllUpper) ? 1u
            : token.Is(TokenShape.HasDigit) ? 2u
            : token.IsCapitalized
                ? token.Is(TokenShape.SentenceStart)
                    || (i > 0 && _tokens[i - 1].IsMark && CharacterClass.IsOpeningQuote(_text[_tokens[i - 1].Start]))
                        ? 3u
                    : token.Length == 1 ? 4u
                    : 5u
            : token.Is(TokenShape.InnerUpper) ? 6u
            : token.Is(TokenShape.Accented) ? 7u
            : 8u;
    }

    private uint Name(int i) =>
        !_tokens[i].IsCapitalized
            ? 0u
            : (_lexicon.Vocabulary.Has(_tokens[i].Term, TermTraits.VietnameseSurname) ? 1u : 0)
                | (_lexicon.Vocabulary.Has(_tokens[i].Term, TermTraits.VietnameseGiven) ? 2u : 0)
                | 4u;

    /// <summary>Whether a known name goes over the gap.</summary>
    private uint KnownName(int left)
    {
        for (var first = Math.Max(0, left - 3); first <= left; first++)
        {
            if (_tokens[first].IsCapitalized && NameLength(first) > left + 1 - first)
            {
                return 1;
            }
        }

        return 0;
    }

    /// <summary>Every gap asks for the names before it, so each is looked up once.</summary>
    private int NameLength(int first)
    {
        if (_nameLengths[first] == 0)
        {
            _nameLengths[first] = (byte)(_lexicon.NameAt(_tokens, first).Length + 1);
        }

        return _nameLengths[first] - 1;
    }
}
