using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>A style of a document with all that it is based on.</summary>
/// <param name="Meaning">Null for a name that means nothing here.</param>
internal sealed record WordStyle(StyleMeaning? Meaning, ParagraphLook Paragraph, CharacterLook Characters);
