namespace IctPipeline.Reading.Formats;

/// <summary>Files that can be recognized but not read.</summary>
/// <param name="Name">With its article, as in "is a PDF".</param>
/// <param name="Recognizes">By the first bytes.</param>
internal sealed record RefusedKind(string Name, Func<ReadOnlySpan<byte>, bool> Recognizes);
