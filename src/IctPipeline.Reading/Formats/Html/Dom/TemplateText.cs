using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// Text that a page keeps in a template until a script shows it: <c>script type="text/template"</c>, <c>template</c>, and the
/// <c>noscript</c> that says the same to browsers without scripts, or the <c>noframes</c> of old pages. Shown in its place, once.
/// </summary>
internal static class TemplateText
{
    /// <summary>UTF-16 code units of text in a template that may be an article.</summary>
    private const int MinText = 200;

    /// <summary>The same of other text beside it, where it is the whole content of its element.</summary>
    private const int MaxBeside = 40;

    /// <summary>Elements around a template that may be named after the article's text.</summary>
    private const int MaxUp = 3;

    /// <summary>UTF-16 code units that are held against another template's.</summary>
    private const int Compared = 120;

    private static readonly string[] Types = ["template", "tmpl", "text/html", "handlebars", "mustache"];

    /// <summary>Marks of values that a script would fill in.</summary>
    private static readonly string[] Blanks = ["{{", "<%", "${", "{%"];

    /// <summary>Shows those that are all that the article's own element holds; changes the document.</summary>
    public static void ShowContent(IHtmlDocument document, ParseContext context) => Show(document, context, holder => IsContent(holder));

    /// <summary>Shows all, for pages that show nothing else.</summary>
    /// <returns>False where there is none.</returns>
    public static bool ShowAll(IHtmlDocument document, ParseContext context) => Show(document, context, _ => true);

    private static bool Show(IHtmlDocument document, ParseContext context, Func<IElement, bool> isWanted)
    {
        var nodes = new NodeBudget(context.Options.MaxNodes);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var holder in DomWalk.Elements(document, IsHolder))
        {
            context.Budget.Check();
            var html = holder switch
            {
                IHtmlTemplateElement template => string.Concat(template.Content.Children.Select(child => child.OuterHtml)),
                { LocalName: "script" } => holder.TextContent,
                // To the parser all in it is text, another one inside included.
                { LocalName: "noframes" } => holder.TextContent.Replace("<noframes>", "", StringComparison.OrdinalIgnoreCase),
                _ => holder.InnerHtml,
            };
            if (
                html.Length < MinText
                || !HtmlText.LooksLikeHtml(html)
                || html.TrimStart()[0] is '{' or '['
                || Array.Exists(Blanks, mark => html.Contains(mark, StringComparison.Ordinal))
                || !isWanted(holder)
            )
            {
                continue;
            }

            var content = document.CreateElement("div");
            content.InnerHtml = HtmlTrim.Run(html, context.Options.MaxHtmlDepth / 2, nodes);
            var text = DomText.Of(content);
            if (text.Length < MinText)
            {
                continue;
            }

            if (shown.Add(text.Length > Compared ? text[..Compared] : text))
            {
                Frames(holder).Replace(content);
            }
            else
            {
                holder.Remove();
            }
        }

        return shown.Count > 0;
    }

    /// <summary>Where frames show other pages, what stands in their place is said instead of all of them.</summary>
    private static IElement Frames(IElement holder)
    {
        while (holder.ParentElement is { LocalName: "frameset" } or { LocalName: "noframes" })
        {
            holder = holder.ParentElement;
        }

        return holder;
    }

    private static bool IsHolder(IElement element) =>
        element.LocalName is "template" or "noscript" or "noframes"
        || (
            element.LocalName is "script"
            && element.GetAttribute("type") is { } type
            && Array.Exists(Types, word => type.Contains(word, StringComparison.OrdinalIgnoreCase))
        );

    private static bool IsContent(IElement holder)
    {
        if (holder.ParentElement is not { } parent || TextBeside(parent) > MaxBeside)
        {
            // A second template stands beside the first, which is shown already.
            return holder.PreviousElementSibling is { LocalName: "div" } before
                && holder.LocalName == "noscript"
                && DomText.Of(before).StartsWith(Opening(holder), StringComparison.Ordinal);
        }

        var around = parent;
        for (var up = 0; up < MaxUp && around is not null; up++, around = around.ParentElement)
        {
            if (
                around.LocalName is "article" or "main"
                || around.GetAttribute("itemprop") is "articleBody"
                || (NodeNames.Of(around) & NodeRole.Content) != 0
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>UTF-16 code units of an element's text that stands in no holder.</summary>
    private static int TextBeside(IElement parent) =>
        parent
            .ChildNodes.Where(node => node is not IElement { LocalName: "script" or "style" or "template" or "noscript" })
            .Sum(node => node.TextContent.Trim().Length);

    private static string Opening(IElement holder)
    {
        var words = string.Join(' ', holder.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > MaxBeside ? words[..MaxBeside] : words;
    }
}
