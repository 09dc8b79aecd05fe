using System.Text.RegularExpressions;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Pictures that a template tag names, by attributes or in the order of Octopress: path, then words.</summary>
internal static partial class TagImages
{
    private static readonly string[] UrlNames = ["src", "url", "file", "path", "image_path", "image", "link"];
    private static readonly string[] AltNames = ["caption", "description", "alt", "title"];

    /// <param name="arguments">What follows the tag's name, a space before it.</param>
    public static void Take(string arguments, ParsedArticle article)
    {
        if (Picture().Match(arguments) is { Success: true } picture)
        {
            var url = UrlNames
                .Select(name => TagAttributes.Get(arguments, name))
                .FirstOrDefault(value => value is not null && Picture().IsMatch(" " + value));
            article.Images.Add(
                new ArticleImage(
                    url ?? picture.Groups["url"].Value,
                    AltNames.Select(name => TagAttributes.Get(arguments, name)).FirstOrDefault(value => value is { Length: > 0 })
                )
            );
        }
    }

    [GeneratedRegex(
        """
            [\s"'=(]
            (?<url>
              [^\s"'=()]+
              \.(?:png|jpe?g|gif|webp|svg|bmp|avif)
              (?:\?[^\s"']*)?                           # a query
            )
            """,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Picture();
}
