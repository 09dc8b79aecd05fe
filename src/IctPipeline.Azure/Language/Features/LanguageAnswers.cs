namespace IctPipeline.Azure.Language.Features;

/// <summary>The service's answer to language detection.</summary>
/// <param name="Tag">BCP 47.</param>
internal sealed record LanguageAnswer(string Tag, string? Script, double Confidence);

/// <summary>An entity at one place of the document that was sent.</summary>
/// <param name="Offset">UTF-16 code units.</param>
internal sealed record EntityAnswer(string Text, string Category, string? Subcategory, double Confidence, int Offset, int Length);

/// <summary>The mood of the document that was sent.</summary>
internal sealed record SentimentAnswer(string Label, double Positive, double Neutral, double Negative);
