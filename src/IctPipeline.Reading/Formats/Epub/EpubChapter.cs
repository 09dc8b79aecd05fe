namespace IctPipeline.Reading.Formats.Epub;

/// <summary>A page of an e-book's text.</summary>
/// <param name="Path">Inside the file.</param>
/// <param name="Title">What the table of contents calls it; null where it has no entry.</param>
internal sealed record EpubChapter(string Path, string? Title);
