namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>A text as it would be in one charset, and how much it looks like text in a language that uses it.</summary>
/// <param name="Score">0 to 1.</param>
internal sealed record CharsetCandidate(string Name, string Text, double Score, string Evidence);
