using AngleSharp;
using AngleSharp.Html.Parser;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>Parses HTML: no script runs, nothing is loaded.</summary>
internal static class HtmlDom
{
    /// <summary>What the parser is made of: factories, none of which keeps anything of a page.</summary>
    private static readonly IConfiguration Services = Configuration.Default;

    /// <summary>A file's page as its readers may see it: with what its templates hold, and what its buttons open.</summary>
    public static HtmlPage Open(ParseContext context)
    {
        var page = Parse(context.Text, context);
        TemplateText.ShowContent(page.Document, context);
        Disclosures.Open(page.Document, context);
        return page;
    }

    public static HtmlPage Parse(string html, ParseContext context)
    {
        context.Budget.Check();
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                IsScripting = false,
                IsKeepingSourceReferences = false,
                DisableElementPositionTracking = true,
            },
            BrowsingContext.New(Services)
        );
        var scripts = new List<Range>();
        var nodes = new NodeBudget(context.Options.MaxNodes);
        var document = parser.ParseDocument(HtmlTrim.Run(html, context.Options.MaxHtmlDepth, nodes, scripts));
        context.Budget.Check();
        return new HtmlPage(document, html, scripts);
    }
}
