namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Where a page names its author, the weakest place first.</summary>
internal enum BylinePlace
{
    /// <summary>A line near the title that begins like a byline.</summary>
    Line,

    /// <summary>A link to a page about a person.</summary>
    Address,

    /// <summary>An element whose class is an author's.</summary>
    Named,

    /// <summary><c>rel=author</c>.</summary>
    Link,

    Microdata,

    Meta,

    JsonLd,
}

/// <summary>Names that one place of a page gives as the author's, as they stand there.</summary>
/// <param name="Kind">What the page itself says that they are; <see cref="NameKind.None"/> where it says nothing.</param>
internal sealed record BylineClue(IReadOnlyList<string> Names, BylinePlace Place, NameKind Kind = NameKind.None);
