using System.Globalization;
using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Choice;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Finds the article's text in a page. Where JSON-LD carries the text, the page's blocks are held against it; else the container with
/// the most prose is read, without its furniture, and what is left is filtered block by block.
/// </summary>
internal static class BodyExtractor
{
    /// <summary>UTF-16 code units of text below which the result is doubted and the page read again with a wider eye.</summary>
    private const int FewCharacters = 250;

    /// <summary>Elements left out that an explanation names.</summary>
    private const int MaxNotes = 12;

    public static void Read(PageSurvey survey, ParsedArticle article, string? declaredBody, ParseContext context)
    {
        if (survey.Nodes.Count == 0)
        {
            return;
        }

        var blocks = ByRules(survey, article, declaredBody, context);
        article.Blocks.AddRange(BlockChoice.Settle(survey, blocks, article, context));
    }

    /// <summary>The blocks that names, links and the amount of prose speak for.</summary>
    /// <param name="article">Gets its images and links.</param>
    public static List<Block> ByRules(PageSurvey survey, ParsedArticle article, string? declaredBody, ParseContext context)
    {
        var end = OtherPosts.Start(survey, article.Title);
        if (end < survey.Nodes.Count)
        {
            context.Note("body", "other posts below", Describe(survey.Nodes[end]));
        }

        var blocks = Extract(survey, end, article, context, strict: true);
        if (Length(blocks) < FewCharacters)
        {
            var wider = Extract(survey, end, article, context, strict: false);
            blocks = Length(wider) > Length(blocks) * 2 ? wider : blocks;
        }

        return declaredBody is null ? blocks : DeclaredBody.Settle(declaredBody, blocks, context);
    }

    /// <summary>Reads the text that a script would have shown, and takes it if it is longer than what the page shows without.</summary>
    public static void ReadScripted(string text, ParsedArticle article, ParseContext context)
    {
        var found = new ParsedArticle { Title = article.Title };
        if (HtmlText.LooksLikeHtml(text))
        {
            var survey = PageSurvey.From(HtmlDom.Parse(text, context), context);
            found.Blocks.AddRange(survey.Nodes.Count == 0 ? [] : ByRules(survey, found, null, context));
        }
        else
        {
            found.Blocks.AddRange(DeclaredBody.Paragraphs(text, context));
        }

        if (Length(found.Blocks) > Length(article.Blocks))
        {
            article.Blocks.Clear();
            article.Blocks.AddRange(found.Blocks);
            Merge(found, article);
        }
    }

    /// <summary>True where so little text was found that the page is worth another look.</summary>
    public static bool IsScant(ParsedArticle article) => Length(article.Blocks) < FewCharacters;

    private static List<Block> Extract(PageSurvey survey, int end, ParsedArticle article, ParseContext context, bool strict)
    {
        var titled = Titled(survey, article.Title);
        var layout = ProseMap.Measure(survey.Nodes, end, strict, TeaserLists.Find(survey, titled), titled);
        var roots = ArticleContainer.Choose(survey.Nodes, TitledArticle.Find(survey, article.Title), titled);
        if (roots.Count == 0)
        {
            roots = [survey.Nodes[0]];
        }

        survey.Body = roots[0];
        var excluded = survey.Nodes.Where(node => node.Excluded).Select(node => node.Element).ToHashSet();
        var found = new ParsedArticle();
        foreach (var root in roots)
        {
            new DomBlocks(found, context, excluded.Contains).Read(root.Element);
        }

        context.Note(
            "body",
            string.Join(", ", roots.Select(root => Describe(root))),
            $"{excluded.Count} elements left out, prose {roots.Sum(root => root.Prose):0} of {survey.Nodes[0].Prose:0}"
        );
        if (context.Trace is not null)
        {
            foreach (
                var node in survey
                    .Nodes.Where(node => node.Excluded && node.Parent?.Excluded != true && node.WholeProse > 2)
                    .OrderByDescending(node => node.WholeProse)
                    .Take(MaxNotes)
            )
            {
                context.Note(
                    "body",
                    "left out " + Describe(node),
                    string.Create(CultureInfo.InvariantCulture, $"prose {node.WholeProse:0.0}, {node.Role}")
                );
            }
        }

        if ((layout & NodeRole.Caption) != 0)
        {
            TakeCaptionsForText(found.Blocks);
        }

        Merge(found, article);
        return PageBlocks.Filter(found.Blocks, article);
    }

    /// <summary>The heading that shows the title.</summary>
    private static IElement? Titled(PageSurvey survey, string? title) =>
        title is null ? null : survey.Headings.Find(heading => PageTitle.Means(DomText.Of(heading), title));

    /// <summary>In galleries the words under a picture are the text, frame and all.</summary>
    private static void TakeCaptionsForText(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Caption)
            {
                blocks[i] = blocks[i] with { Kind = BlockKind.Paragraph, Box = null };
            }
        }
    }

    private static void Merge(ParsedArticle found, ParsedArticle article)
    {
        foreach (var image in found.Images)
        {
            var at = article.Images.FindIndex(other => other.Url == image.Url);
            if (at < 0)
            {
                article.Images.Add(image);
            }
            else if (article.Images[at].Alt is null)
            {
                article.Images[at] = article.Images[at] with { Alt = image.Alt };
            }
        }

        article.Links.AddRange(found.Links);
        article.CodeWithAddresses.AddRange(found.CodeWithAddresses);
    }

    private static string Describe(PageNode node) =>
        node.Element.LocalName + (node.Element.ClassName is { Length: > 0 } name ? "." + name.Replace(' ', '.') : "");

    /// <summary>UTF-16 code units of the text without captions; an ideograph or a Hangul syllable says as much as two letters.</summary>
    private static int Length(List<Block> blocks)
    {
        var length = 0;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Caption)
            {
                length += block.Text.Length;
                foreach (var c in block.Text.AsSpan())
                {
                    length += c >= '\u3040' ? 1 : 0;
                }
            }
        }

        return length;
    }
}
