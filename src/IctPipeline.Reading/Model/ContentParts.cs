namespace IctPipeline.Reading.Model;

/// <summary>An image that the article shows.</summary>
/// <param name="Url">As written in the source; may be relative.</param>
/// <param name="Alt">Alternative text or caption.</param>
/// <param name="Featured">The article's lead image.</param>
public sealed record ArticleImage(string Url, string? Alt = null, bool Featured = false);

/// <summary>A link in the article's text.</summary>
public sealed record ArticleLink(string Url, string? Text = null);

/// <summary>Something about the file that a person may want to know or mend; the document is stored all the same.</summary>
/// <param name="Code">One of <see cref="WarningCodes"/>.</param>
/// <param name="Field">The field of the document that it is about.</param>
public sealed record ArticleWarning(string Code, string Message, string? Field = null);
