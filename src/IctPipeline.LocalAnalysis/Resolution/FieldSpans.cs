using IctPipeline.LocalAnalysis.Entities;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>One field of the article with what was found in it.</summary>
internal sealed record FieldSpans(string Field, AnalyzedText Text, IReadOnlyList<EntitySpan> Spans);
