namespace IctPipeline.Cli.Evaluate;

/// <summary>How to read and compare.</summary>
/// <param name="Language">Of all texts; null to identify it.</param>
/// <param name="LabelColumn">From 0; null to find it.</param>
/// <param name="DateHeads">Whether dates of the set begin with head words that ours leave out.</param>
internal sealed record EvaluationOptions(string? Language = null, int? LabelColumn = null, bool DateHeads = false);
