using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>Parses HTML: no script runs, nothing is loaded.</summary>
internal static class HtmlDom
{
    public static IHtmlDocument Parse(string html, ParseContext context)
    {
        context.Budget.Check();
        var parser = new HtmlParser(
            new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = false },
            BrowsingContext.New(Configuration.Default)
        );
        var document = parser.ParseDocument(HtmlDepth.Limit(html, context.Options.MaxHtmlDepth, new NodeBudget(context.Options.MaxNodes)));
        context.Budget.Check();
        return document;
    }
}
