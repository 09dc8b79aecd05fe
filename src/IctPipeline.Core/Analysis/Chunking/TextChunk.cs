namespace IctPipeline.Core.Analysis.Chunking;

/// <summary>A part of a text that is analysed by itself.</summary>
/// <param name="Offset">UTF-16 code units from the start of the whole text.</param>
/// <param name="Text">The part, unchanged.</param>
/// <param name="Elements">Text elements by <see cref="TextElements"/>: never fewer than any version of Unicode counts.</param>
public sealed record TextChunk(int Offset, string Text, int Elements);
