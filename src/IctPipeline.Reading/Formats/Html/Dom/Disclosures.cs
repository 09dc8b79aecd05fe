using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// Parts of a text that stand closed until a reader asks for them: answers under their questions, sections that fold out. The button
/// becomes a heading and what it opens is shown, as readers see it who open all; menus, forms and what floats above a page stay closed.
/// </summary>
internal static class Disclosures
{
    /// <summary>UTF-16 code units of a question or a section's name.</summary>
    private const int MinLabel = 10;
    private const int MaxLabel = 250;

    /// <summary>UTF-16 code units of an answer, white space and all.</summary>
    private const int MinPanel = 40;
    private const int MaxPanel = 50_000;

    /// <summary>Text beside its links, as a share of all, that an answer holds at least.</summary>
    private const double MostLinks = 0.4;

    /// <summary>Elements between a button and the one beside which its panel stands.</summary>
    private const int MaxUp = 3;

    /// <summary>Shows them; changes the document.</summary>
    public static void Open(IHtmlDocument document, ParseContext context)
    {
        // Many buttons may name one panel: each is looked at once.
        var known = new HashSet<IElement>();
        foreach (var control in DomWalk.Elements(document, IsControl))
        {
            context.Budget.Check();
            var label = DomText.Of(control);
            if (label.Length > MaxLabel || Panel(document, control) is not { } panel || !known.Add(panel) || !IsOpened(panel, control))
            {
                continue;
            }

            Show(panel);
            if (control.LocalName == "button" && label.Length >= MinLabel && label.Contains(' ', StringComparison.Ordinal))
            {
                var heading = document.CreateElement(
                    control.Ancestors().OfType<IElement>().Any(around => HtmlTags.IsHeading(around.LocalName)) ? "span" : "h4"
                );
                heading.TextContent = label;
                control.Replace(heading);
            }
        }
    }

    /// <summary>A button that says that it opens something, or one that asks a question.</summary>
    private static bool IsControl(IElement element) =>
        element.LocalName is "button"
            ? !element.HasAttribute("aria-haspopup")
                && (element.HasAttribute("aria-expanded") || element.TextContent.AsSpan().TrimEnd() is [.., '?' or '？' or '؟'])
            : element.GetAttribute("aria-expanded") is "false"
                && element.GetAttribute("role") is "button" or "tab"
                && !element.HasAttribute("aria-haspopup");

    /// <summary>What a button opens: what it names, else what stands behind it.</summary>
    private static IElement? Panel(IHtmlDocument document, IElement control)
    {
        var id = control.GetAttribute("aria-controls") ?? control.GetAttribute("data-bs-target") ?? control.GetAttribute("data-target");
        var panel = id is { Length: > 1 } ? document.GetElementById(id.TrimStart('#')) : null;
        var beside = control;
        for (var up = 0; panel is null && beside is not null && up < MaxUp; up++)
        {
            panel = beside.NextElementSibling;
            beside = IsAlone(beside) ? beside.ParentElement : null;
        }

        return panel;
    }

    /// <summary>True for an element beside which nothing else is written.</summary>
    private static bool IsAlone(IElement element) =>
        element.ParentElement is { } parent && parent.ChildNodes.All(node => ReferenceEquals(node, element) || !Texts(node).Any());

    private static IEnumerable<string> Texts(INode node) =>
        node.GetDescendantsAndSelf().OfType<IText>().Select(text => text.Data).Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>False for what is no text that a reader opens.</summary>
    private static bool IsOpened(IElement panel, IElement control) =>
        IsText(panel) && !panel.Contains(control) && !IsApart(panel) && !IsApart(control);

    private static bool IsText(IElement panel)
    {
        // Asked first: elements in elements may each hold all the rest of the page.
        if (IsLong(panel))
        {
            return false;
        }

        var text = DomText.Of(panel);
        return text.Length >= MinPanel
            && text.AsSpan().IndexOfAny('.', '。', '।') >= 0
            && panel.GetElementsByTagName("a").Sum(link => link.TextContent.Length) <= text.Length * MostLinks
            && panel.GetElementsByTagName("form").Length + panel.GetElementsByTagName("select").Length == 0;
    }

    private static bool IsLong(IElement panel)
    {
        var length = 0;
        return Texts(panel).Any(text => (length += text.Length) > MaxPanel);
    }

    /// <summary>True in a page's menus, head and foot, and in what floats above it.</summary>
    private static bool IsApart(IElement element)
    {
        for (var around = element; around is not null; around = around.ParentElement)
        {
            if (
                around.LocalName is "nav" or "footer" or "dialog" or "form"
                || around.GetAttribute("role") is "navigation" or "dialog" or "menu" or "alertdialog" or "tooltip"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Its names say that it is closed, too.</summary>
    private static void Show(IElement panel)
    {
        foreach (var name in (string[])["hidden", "aria-hidden", "style", "class"])
        {
            panel.RemoveAttribute(name);
        }
    }
}
