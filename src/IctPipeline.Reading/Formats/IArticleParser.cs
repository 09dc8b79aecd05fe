using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>
/// Turns a decoded file of one format into articles. <see cref="Parsers"/> lists them; CONTRIBUTING.md says what else is needed.
/// </summary>
internal interface IArticleParser
{
    /// <summary>The format's name in <c>source.format</c>.</summary>
    string Format { get; }

    /// <summary>How sure the content (first) and name or content type (second) are of this format: 0 not at all, 1 certain.</summary>
    double Recognize(ParseContext context);

    /// <summary>The articles in the file: one, or several for a bundle.</summary>
    /// <exception cref="ArticleRejectedException">The file can't be read.</exception>
    IEnumerable<ParsedArticle> Parse(ParseContext context);
}
