using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// Names that stand alone in bold type right above the text, or in bold type or at the right margin as its last line: how papers without a
/// field for the author sign their articles.
/// </summary>
internal static class SignedNames
{
    /// <summary>Blocks above the first paragraph, and of the end of the text, that are looked at.</summary>
    private const int Above = 3;
    private const int Last = 4;

    /// <summary>UTF-16 code units of a line of names, and of a paragraph that is no line.</summary>
    private const int MinLine = 5;
    private const int MaxLine = 80;
    private const int MinProse = 60;

    /// <summary>Lines in bold type besides the author's.</summary>
    private const int MaxBold = 4;

    public static BylineClue? Find(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        // Texts whose headings are lines in bold type have more of them.
        if (survey.Nodes.Skip(region.Start).Take(region.End - region.Start + 1).Where(IsBold).Take(MaxBold + 1).Count() > MaxBold)
        {
            return null;
        }

        for (var i = Math.Max(region.Title + 1, region.Start - Above); i < Math.Min(region.Start, survey.Nodes.Count); i++)
        {
            if (IsBold(survey.Nodes[i]) && Names(survey.Nodes[i], article) is { } names)
            {
                return new BylineClue(names, BylinePlace.Line);
            }
        }

        var last = Math.Min(region.End, survey.Nodes.Count - 1);
        for (var i = last; i > Math.Max(region.Start, last - Last); i--)
        {
            var node = survey.Nodes[i];
            if (node.OwnText >= MinProse)
            {
                return null;
            }

            if ((IsBold(node) || IsAtRight(node.Element)) && Names(node, article) is { } names)
            {
                return new BylineClue(names, BylinePlace.Line);
            }
        }

        return null;
    }

    private static List<string>? Names(PageNode node, ParsedArticle article)
    {
        if (((node.Role | node.Around) & NodeRole.Furniture) != 0 || node.OwnLinks > 0 || node.Element.LocalName is ['h', _] or "li")
        {
            return null;
        }

        // "Jane Doe/John Roe"
        var text = DateWords.Text(node.Element).Replace("/", ", ", StringComparison.Ordinal);
        var names = BylineReader.ReadDeclared(text).Authors;
        return
            names.Count > 0
            && names.All(name =>
                name.Contains(' ', StringComparison.Ordinal)
                && BylineNames.IsName(name, sure: false)
                && !BylineNames.IsNumbered(name)
                && NameKinds.Of(name, article.Site) == NameKind.Person
                && !BylineBlocks.IsSubject(article, name)
            )
            ? names.ToList()
            : null;
    }

    private static bool IsBold(PageNode node) =>
        IsLine(node)
        && node.Element.QuerySelector("strong, b, em, i") is { } bold
        && bold.TextContent.Trim().Length == node.Element.TextContent.Trim().Length;

    private static bool IsAtRight(Element element) =>
        element.TextContent.Length <= MaxLine
        && (
            element.GetAttribute("align") is "right"
            || element
                .GetAttribute("style")
                ?.Replace(" ", "", StringComparison.Ordinal)
                .Contains("text-align:right", StringComparison.OrdinalIgnoreCase) == true
        );

    private static bool IsLine(PageNode node) => node.OwnText is >= MinLine and <= MaxLine && node.WholeText <= MaxLine;
}
