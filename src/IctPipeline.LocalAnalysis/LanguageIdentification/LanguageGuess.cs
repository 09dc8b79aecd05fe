namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>A language that a text may be written in.</summary>
/// <param name="Tag">
/// BCP 47 tag such as <c>vi</c>, <c>zh-Hant</c> or <c>sr-Latn</c>; <see cref="Undetermined"/> when nothing supports a guess.
/// </param>
/// <param name="Confidence">
/// Calibrated probability from 0 to 1: of the guesses given with 0.9, about nine in ten are right on text of known language.
/// </param>
/// <param name="Script">ISO 15924 code of the script that most of the text is written in; null if it has no letters.</param>
public readonly record struct LanguageGuess(string Tag, double Confidence, string? Script)
{
    /// <summary>The BCP 47 tag for "not known".</summary>
    public const string Undetermined = "und";

    /// <summary>The guess for a text without letters.</summary>
    public static LanguageGuess None { get; } = new(Undetermined, 0, null);
}
