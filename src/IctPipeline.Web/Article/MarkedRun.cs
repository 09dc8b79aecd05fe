using IctPipeline.Client;

namespace IctPipeline.Web.Article;

/// <summary>A run of text that is, or is not, a mention.</summary>
/// <param name="Offset">UTF-16 position in the field.</param>
/// <param name="Entity">Null for text between mentions.</param>
public sealed record MarkedRun(int Offset, string Text, DocumentEntity? Entity);

/// <summary>A field as the page shows it.</summary>
/// <param name="IsShortened">There is more in the document.</param>
public sealed record ShownField(IReadOnlyList<TextParagraph> Paragraphs, bool IsShortened);

/// <summary>A paragraph of a field.</summary>
/// <param name="Offset">UTF-16 position in the field.</param>
public sealed record TextParagraph(int Offset, IReadOnlyList<MarkedRun> Segments);
