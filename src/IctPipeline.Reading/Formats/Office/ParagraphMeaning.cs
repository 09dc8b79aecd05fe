namespace IctPipeline.Reading.Formats.Office;

/// <summary>What a paragraph of a document is.</summary>
/// <param name="Number">Its number in a list; empty where it has none.</param>
/// <param name="IsItem">True in a list, numbered or not.</param>
internal readonly record struct ParagraphMeaning(StyleMeaning Style, string Number = "", bool IsItem = false);
