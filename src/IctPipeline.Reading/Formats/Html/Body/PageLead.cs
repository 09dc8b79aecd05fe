using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// The standfirst of a page: an element named so, or a text under the title that repeats the description. A description that stands
/// nowhere in the page stays in <c>extra</c>, since readers never saw it; one that is only the article's first paragraph stays there.
/// </summary>
internal static class PageLead
{
    private const int MinLength = 30;
    private const int MaxLength = 900;

    /// <summary>UTF-16 code units of a description that a standfirst must begin with.</summary>
    private const int MinShared = 40;

    /// <summary>Roles of lines in a page's head that are no standfirst.</summary>
    private const NodeRole Others = NodeRole.Furniture | NodeRole.Author | NodeRole.Date | NodeRole.Caption;

    /// <summary>Blocks below the title among which a standfirst without a name stands.</summary>
    private const int MaxBelowTitle = 12;

    public static void Take(PageSurvey survey, ParsedArticle article)
    {
        if (article.Blocks.Count < 2)
        {
            return;
        }

        var description = article.Extra.GetValueOrDefault("description");
        article.Lead = InBody(survey, article, description) ?? AboveBody(survey, article, description);
        article.Lead = article.Lead is not null && PhotoLines.EndsInCredit(article.Lead) ? null : article.Lead;
        if (article.Lead is not null && description is not null && SameWords.In(article.Lead, description))
        {
            article.Extra.Remove("description");
        }
    }

    /// <summary>The first block, where its name or its place apart from the text makes it one.</summary>
    private static string? InBody(PageSurvey survey, ParsedArticle article, string? description)
    {
        var first = article.Blocks[0];
        if (first.Text.Length is < MinLength or > MaxLength)
        {
            return null;
        }

        var named = survey.Leads.Exists(found => SameWords.In(DomText.Of(found.Element), first.Text));
        var apart = first.Kind == BlockKind.Heading || first.Emphasized || !ReferenceEquals(first.Box, article.Blocks[1].Box);
        return named || (apart && description is not null && Repeats(first.Text, description)) ? first.Text : null;
    }

    /// <summary>A text between the title and the body.</summary>
    private static string? AboveBody(PageSurvey survey, ParsedArticle article, string? description)
    {
        var title = Title(survey, article.Title);
        var body = survey.Body is null ? -1 : survey.Nodes.IndexOf(survey.Body);
        var opening = article.Blocks[0].Text;
        for (var i = Math.Max(title, 0); description is not null && i < survey.Nodes.Count; i++)
        {
            var node = survey.Nodes[i];
            if (
                node.OwnText * 3 >= description.Length
                && node.OwnText >= MinLength
                && node.WholeText < MaxLength * 2
                && (i < body || body < 0 || !survey.Body!.Holds(node))
                && DomText.Of(node.Element) is { Length: >= MinLength and <= MaxLength } text
                && Repeats(text, description)
                && !article.Blocks.Exists(block => SameWords.In(block.Text, text))
            )
            {
                return text;
            }
        }

        foreach (var (element, at) in survey.Leads)
        {
            if (
                title >= 0
                && at >= title
                && at <= body
                && DomText.Of(element) is { Length: >= MinLength and <= MaxLength } text
                && !SameWords.In(text, article.Title!)
                && !opening.Contains(text, StringComparison.Ordinal)
                && element.GetElementsByTagName("a").Length < 3
            )
            {
                return text;
            }
        }

        return title >= 0 ? Beside(survey, article, title, body) : null;
    }

    /// <summary>A sentence that stands below the heading in the page's head: what holds the heading and not the text.</summary>
    private static string? Beside(PageSurvey survey, ParsedArticle article, int title, int body)
    {
        var head = Head(survey, title);
        for (var i = title + 1; i < Math.Min(body, title + MaxBelowTitle); i++)
        {
            var node = survey.Nodes[i];
            if (
                node.OwnText is >= MinShared and <= MaxLength
                && node.WholeText <= MaxLength
                && node.OwnLinks == 0
                && node.Element.LocalName is "p" or "h2" or "h3" or "div"
                && (survey.Nodes[title].Parent?.Holds(node) == true || (head?.Holds(node) == true && (node.Around & Others) == 0))
                && (node.Role & Others) == 0
                && DomText.Of(node.Element) is { Length: >= MinShared and <= MaxLength } text
                && (HtmlText.EndsSentence(text) || node.Element.LocalName is "h2")
                && !Notices.Is(text)
                && !article.Blocks.Exists(block => block.Text.Contains(text, StringComparison.Ordinal))
            )
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The index of the heading that shows the title, or of the only main heading.</summary>
    private static int Title(PageSurvey survey, string? title)
    {
        var at = survey.Nodes.FindIndex(node =>
            node.Element.LocalName == "h1" && title is not null && PageTitle.Means(node.Element.TextContent, title)
        );
        var first = at >= 0 ? at : survey.Nodes.FindIndex(node => node.Element.LocalName == "h1");
        return at >= 0 || first < 0 || survey.Nodes.FindIndex(first + 1, node => node.Element.LocalName == "h1") >= 0 ? at : first;
    }

    /// <summary>The largest element around the heading that does not hold the text.</summary>
    private static PageNode? Head(PageSurvey survey, int title)
    {
        PageNode? head = null;
        for (
            var around = survey.Nodes[title].Parent;
            around is not null && survey.Body is not null && !around.Holds(survey.Body);
            around = around.Parent
        )
        {
            head = around;
        }

        return head;
    }

    /// <summary>The same words, or one the beginning of the other: descriptions are cut short, standfirsts begin with a place.</summary>
    private static bool Repeats(string text, string description)
    {
        if (SameWords.In(text, description))
        {
            return true;
        }

        var stem = description.TrimEnd('.', '…', ' ');
        stem = stem.Length > MinShared * 2 ? stem[..(MinShared * 2)] : stem;
        var at = stem.Length < MinShared ? -1 : text.IndexOf(stem, StringComparison.OrdinalIgnoreCase);
        return at is >= 0 and < 24 && text.Length < description.Length * 2.5;
    }
}
