using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>One text with its tokens, sentences and what the lexicon says of each place: the ground that all scanners share.</summary>
internal sealed class AnalyzedText
{
    /// <summary>Fewer words without a capital are a piece of a sentence.</summary>
    private const int FewestLowerCased = 4;

    private readonly NameMatch[] _names;
    private readonly TriggerMatch[] _triggers;
    private bool[]? _continues;
    private byte[]? _lines;
    private bool[]? _headings;

    public AnalyzedText(string text, string language, Lexicon lexicon)
    {
        Text = text;
        Language = language;
        Lexicon = lexicon;
        Tokens = Tokenizer.Tokenize(text, lexicon.Vocabulary, language);
        Sentences = SentenceSplitter.Split(text, Tokens, lexicon.Vocabulary);
        HasOwnWords = text.Contains('_', StringComparison.Ordinal) && Array.Exists(Tokens, static token => token.Is(TokenShape.Joined));
        var isLowerCased = IsLowerCased();
        _names = new NameMatch[Tokens.Length];
        _triggers = new TriggerMatch[Tokens.Length];
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Term >= 0)
            {
                _names[i] = StartsName(i) ? lexicon.NameAt(Tokens, i, isLowerCased) : default;
                _triggers[i] = lexicon.TriggerAt(Tokens, i);
            }
        }
    }

    public string Text { get; }

    /// <summary>The text says itself where words go on, by underscores.</summary>
    public bool HasOwnWords { get; }

    /// <summary>BCP 47 tag of the text; decides which rules apply.</summary>
    public string Language { get; }

    public bool IsVietnamese => Language == "vi";

    public Lexicon Lexicon { get; }

    public Token[] Tokens { get; }

    public List<TokenRange> Sentences { get; }

    public int Count => Tokens.Length;

    public ref readonly Token this[int i] => ref Tokens[i];

    public char FirstCharacter(int i) => Text[Tokens[i].Start];

    public ReadOnlySpan<char> TextOf(int i) => Text.AsSpan(Tokens[i].Start, Tokens[i].Length);

    public string TextOf(int first, int end) => Text[Tokens[first].Start..Tokens[end - 1].End];

    public bool Has(int i, TermTraits traits) => i >= 0 && i < Tokens.Length && Lexicon.Vocabulary.Has(Tokens[i].Term, traits);

    /// <summary>Whether a token goes on the word of the token before: a syllable of a Vietnamese word.</summary>
    public bool ContinuesWord(int i) =>
        i < Tokens.Length
        && (
            HasOwnWords ? Tokens[i].Is(TokenShape.Joined) : IsVietnamese && (_continues ??= WordSegmenter.Segment(Text, Tokens, Lexicon))[i]
        );

    /// <summary>Whether two neighbours are a word of the dictionary, whatever their capitals.</summary>
    public bool IsWordPair(int left, int right) =>
        right < Tokens.Length && Lexicon.Dictionary.Contains(Tokens[left].Term, Tokens[right].Term);

    public TriggerMatch TriggerAt(int i) => i < Tokens.Length ? _triggers[i] : default;

    /// <summary>The lexicon's name at a token, whether or not its form is weak.</summary>
    public NameMatch AnyNameAt(int i) => i < Tokens.Length ? _names[i] : default;

    /// <summary>The lexicon's name at a token; a weak form only where its surroundings allow it.</summary>
    public NameMatch NameAt(int i)
    {
        var match = AnyNameAt(i);
        return match.Length == 0 || !match.Weak || SupportsWeak(i, i + match.Length) ? match : default;
    }

    /// <summary>Whether the lexicon's name is one of a place; false where there is none.</summary>
    public bool IsPlace(NameMatch name) => IsOne(name, EntityCategories.Location);

    /// <summary>The same of a body.</summary>
    public bool IsBody(NameMatch name) => IsOne(name, EntityCategories.Organization);

    public bool IsMark(int i, char mark) => i >= 0 && i < Tokens.Length && Tokens[i].IsMark && FirstCharacter(i) == mark;

    public bool IsWord(int i) => i >= 0 && i < Tokens.Length && Tokens[i].IsWord;

    public bool IsHyphen(int i) => i >= 0 && i < Tokens.Length && Tokens[i].IsMark && CharacterClass.IsHyphen(FirstCharacter(i));

    /// <summary>Whether a token stands in a line of capitals, where they say nothing of names.</summary>
    public bool IsInHeadline(int i) => Tokens[i].Is(TokenShape.AllUpper) && (_lines ??= LineKinds.Classify(this))[i] == LineKinds.Headline;

    /// <summary>Whether a token stands in a line that is no sentence (<see cref="HeadingLines"/>); for English text.</summary>
    public bool IsHeading(int i) => (_headings ??= HeadingLines.Find(this))[i];

    public bool IsCapitalized(int i) => i >= 0 && i < Tokens.Length && Tokens[i].IsCapitalized;

    /// <summary>True where a token belongs to another sentence than the one before it.</summary>
    public bool StartsSentence(int i) => i >= Tokens.Length || Tokens[i].Is(TokenShape.SentenceStart);

    /// <summary>A word at the start of a sentence or after an opening quote: its capital says nothing.</summary>
    public bool CapitalIsForced(int i) =>
        StartsSentence(i)
        || (
            i > 0
            && Tokens[i - 1].IsMark
            && (CharacterClass.IsOpeningQuote(FirstCharacter(i - 1)) || FirstCharacter(i - 1) is ':' or '*' or '•' or '-' or '–')
            && (FirstCharacter(i - 1) != '-' || Tokens[i].Is(TokenShape.SpaceBefore))
        );

    /// <summary>Hangul and Katakana names start where a word starts: inside a longer word they are only letters.</summary>
    private bool StartsName(int i)
    {
        if (!Tokens[i].Is(TokenShape.Ideograph) || Tokens[i].Is(TokenShape.SpaceBefore) || i == 0)
        {
            return true;
        }

        var (before, c) = (FirstCharacter(i - 1), FirstCharacter(i));
        return !(CharacterClass.IsHangul(c) && CharacterClass.IsHangul(before))
            && !(CharacterClass.IsKatakana(c) && CharacterClass.IsKatakana(before));
    }

    /// <summary>A text without a single capital: names must be told by their letters.</summary>
    private bool IsLowerCased()
    {
        var words = 0;
        foreach (var token in Tokens)
        {
            if (token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper | TokenShape.Ideograph))
            {
                return false;
            }

            words += token.IsWord ? 1 : 0;
        }

        return words >= FewestLowerCased;
    }

    private bool SupportsWeak(int first, int end)
    {
        var joinsBefore =
            first > 0
            && IsCapitalized(first - 1)
            && !StartsSentence(first)
            && !CapitalIsForced(first - 1)
            && !(AnyNameEndsAt(first) || TriggerEndsAt(first));
        var joinsAfter =
            end < Count
            && !StartsSentence(end)
            && IsCapitalized(end)
            && AnyNameAt(end).Length == 0
            && !TriggerAt(end).Is((Triggers)short.MaxValue);
        return !CapitalIsForced(first) && !joinsBefore && !joinsAfter;
    }

    private bool AnyNameEndsAt(int end)
    {
        for (var length = 1; length <= 4 && length <= end; length++)
        {
            if (_names[end - length].Length == length)
            {
                return true;
            }
        }

        return false;
    }

    private bool TriggerEndsAt(int end)
    {
        for (var length = 1; length <= 4 && length <= end; length++)
        {
            if (_triggers[end - length].Length == length)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOne(NameMatch name, string category) => name.Length > 0 && Lexicon[name.Entry].Category == category;
}
