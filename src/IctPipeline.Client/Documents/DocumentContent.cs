namespace IctPipeline.Client;

/// <summary>An image of the article.</summary>
/// <param name="Url">As written in the source; may be relative, may be hostile: nothing vouches for it.</param>
/// <param name="Alt">Alternative text or caption.</param>
/// <param name="Featured">The article's lead image.</param>
public sealed record DocumentImage(string Url, string? Alt, bool Featured);

/// <summary>A link of the article; its address is as written in the source.</summary>
public sealed record DocumentLink(string Url, string? Text);

/// <summary>Something that a person may want to know or mend.</summary>
/// <param name="Code">Stable word.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Field">The field that it is about; null where it is about the whole.</param>
public sealed record DocumentWarning(string Code, string Message, string? Field);
