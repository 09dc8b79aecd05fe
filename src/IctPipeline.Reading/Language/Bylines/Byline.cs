namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Who wrote an article and for whom, as a byline or sign-off gives it.</summary>
internal sealed record Byline(IReadOnlyList<string> Authors, string? Agency = null, string? Site = null);
