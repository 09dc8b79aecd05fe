using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Formats.Html;

/// <summary>
/// Makes pages of tests/corpus/html: every article in the style of every site. A style is a page with <c>{{name}}</c> for a value,
/// <c>{{name:json}}</c> for one in a script, and <c>{{each:name}}…{{text}}…{{/each}}</c> for a list.
/// </summary>
internal static partial class CorpusPages
{
    public static IEnumerable<(string Style, CorpusArticle Article, string Page)> All()
    {
        var folder = RepositoryFolder.PathOf("tests", "corpus", "html");
        var furniture = JsonSerializer.Deserialize<Dictionary<string, CorpusFurniture>>(
            File.ReadAllText(Path.Combine(folder, "furniture.json")),
            CorpusArticle.Options
        )!;
        foreach (var style in Files(folder, "styles"))
        {
            var template = File.ReadAllText(style);
            foreach (var article in Files(folder, "articles").Select(CorpusArticle.Load))
            {
                yield return (Path.GetFileNameWithoutExtension(style), article, Fill(template, article, furniture[article.Language]));
            }
        }
    }

    private static IEnumerable<string> Files(string folder, string name) =>
        Directory.EnumerateFiles(Path.Combine(folder, name)).Order(StringComparer.Ordinal);

    private static string Fill(string template, CorpusArticle article, CorpusFurniture furniture)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>
        {
            ["all"] = article.Paragraphs,
            ["first"] = article.Paragraphs.Take(article.Paragraphs.Count / 2).ToList(),
            ["rest"] = article.Paragraphs.Skip(article.Paragraphs.Count / 2).ToList(),
            ["authors"] = article.Authors,
            ["related"] = furniture.Related,
            ["comment"] = furniture.Comment,
        };
        var values = new Dictionary<string, string>
        {
            ["language"] = article.Language,
            ["site"] = article.Site,
            ["section"] = article.Section,
            ["title"] = article.Title,
            ["title:json"] = JsonEncodedText.Encode(article.Title).ToString(),
            ["lead"] = article.Lead,
            ["author"] = string.Join(article.Language == "en" ? " and " : ", ", article.Authors),
            ["authors:json"] = JsonSerializer.Serialize(
                article.Authors.Select(name => new Dictionary<string, string> { ["@type"] = "Person", ["name"] = name })
            ),
            ["iso"] = article.Published.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
            ["shown"] = article.Shown,
            ["caption"] = article.Caption,
            ["by"] = furniture.By,
            ["share"] = furniture.Share,
            ["advertisement"] = furniture.Advertisement,
            ["relatedHead"] = furniture.RelatedHead,
            ["readMore"] = furniture.ReadMore,
            ["newsletter"] = furniture.Newsletter,
            ["comments"] = furniture.Comments,
            ["copyright"] = furniture.Copyright,
        };
        for (var i = 0; i < furniture.Related.Count; i++)
        {
            values[$"related.{i}"] = furniture.Related[i];
        }

        var page = Each()
            .Replace(
                template,
                match =>
                    string.Concat(
                        lists[match.Groups["list"].Value]
                            .Select(text =>
                                match.Groups["item"].Value.Replace("{{text}}", WebUtility.HtmlEncode(text), StringComparison.Ordinal)
                            )
                    )
            );
        return Value()
            .Replace(
                page,
                match =>
                    match.Groups["name"].Value is var name && name.EndsWith(":json", StringComparison.Ordinal)
                        ? values[name]
                        : WebUtility.HtmlEncode(values[name])
            );
    }

    [GeneratedRegex(@"\{\{each:(?<list>\w+)\}\}(?<item>.*?)\{\{/each\}\}", RegexOptions.Singleline)]
    private static partial Regex Each();

    [GeneratedRegex(@"\{\{(?<name>[\w.:]+)\}\}")]
    private static partial Regex Value();
}
