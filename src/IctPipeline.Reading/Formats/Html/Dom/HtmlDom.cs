using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>Parses HTML: no script runs, nothing is loaded.</summary>
internal static class HtmlDom
{
    /// <summary>What the parser is made of: factories, none of which keeps anything of a page.</summary>
    private static readonly IConfiguration Services = Configuration.Default;

    public static IHtmlDocument Parse(string html, ParseContext context)
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
        var document = parser.ParseDocument(
            HtmlDepth.IsSmall(html, context.Options.MaxHtmlDepth, context.Options.MaxNodes)
                ? html
                : HtmlDepth.Limit(html, context.Options.MaxHtmlDepth, new NodeBudget(context.Options.MaxNodes))
        );
        context.Budget.Check();
        return document;
    }
}
