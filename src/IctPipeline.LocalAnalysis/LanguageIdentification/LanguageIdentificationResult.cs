namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>The best guess for a text and what else it might be.</summary>
/// <param name="Best">The most probable language.</param>
/// <param name="Alternatives">
/// Other languages, most probable first, each with a confidence of at least 0.01; they and the best sum to 1 at most.
/// </param>
public sealed record LanguageIdentificationResult(LanguageGuess Best, IReadOnlyList<LanguageGuess> Alternatives);

/// <summary>The language of one paragraph.</summary>
/// <param name="Offset">Where the paragraph starts, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units, line breaks at its end not included.</param>
/// <param name="Guess">Its language.</param>
public sealed record ParagraphLanguage(int Offset, int Length, LanguageGuess Guess);
