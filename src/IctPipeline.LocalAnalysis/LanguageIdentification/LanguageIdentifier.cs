namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>
/// Tells what language a text is written in, from its script and its character n-grams, without any service.
/// Immutable and safe for any number of threads. Text may be of any length and form (composed or decomposed,
/// Vietnamese with or without its diacritics); a lone surrogate is no error.
/// </summary>
public sealed class LanguageIdentifier
{
    private static readonly Lazy<LanguageIdentifier> LazyDefault = new(() => new LanguageIdentifier(LanguageData.Embedded()));
    private readonly LanguageData _data;

    internal LanguageIdentifier(LanguageData data) => _data = data;

    /// <summary>The identifier with the embedded models, loaded when first asked for.</summary>
    public static LanguageIdentifier Default => LazyDefault.Value;

    /// <summary>What each character is.</summary>
    internal CharacterTable Characters => _data.Characters;

    /// <summary>
    /// The most probable language of <paramref name="text"/>. Allocates nothing. A text without letters gives
    /// <see cref="LanguageGuess.None"/>.
    /// </summary>
    public LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        var evidence = Gather(text);
        return new Decision(_data, ref evidence).Best();
    }

    /// <summary>The most probable language of <paramref name="text"/> and up to <paramref name="most"/> others.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative.</exception>
    public LanguageIdentificationResult IdentifyWithAlternatives(ReadOnlySpan<char> text, int most = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var evidence = Gather(text);
        var guesses = new Decision(_data, ref evidence).All();
        return guesses.Count == 0
            ? new LanguageIdentificationResult(LanguageGuess.None, [])
            : new LanguageIdentificationResult(guesses[0], [.. guesses.Skip(1).Take(most)]);
    }

    /// <summary>
    /// The language of each paragraph, for articles that mix languages. A paragraph ends at a line break; blank lines are left out.
    /// </summary>
    public IReadOnlyList<ParagraphLanguage> IdentifyParagraphs(ReadOnlySpan<char> text)
    {
        var paragraphs = new List<ParagraphLanguage>();
        for (var start = 0; start < text.Length; )
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            length = length < 0 ? text.Length - start : length;
            if (!text.Slice(start, length).IsWhiteSpace())
            {
                paragraphs.Add(new ParagraphLanguage(start, length, Identify(text.Slice(start, length))));
            }

            start += length + 1;
        }

        return paragraphs;
    }

    private Evidence Gather(ReadOnlySpan<char> text)
    {
        var evidence = default(Evidence);
        evidence.Add(text, _data.Characters, _data.Models);
        return evidence;
    }
}
