using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// Shows elements that hold much text but wait for a script to show them: streamed pages, paywalls in the browser. Only for pages that
/// show nothing else, since hidden text is most often menus and forms.
/// </summary>
internal static class HiddenText
{
    private const int MuchText = 500;

    /// <summary>Changes the document; false where nothing is hidden that is worth reading.</summary>
    public static bool Show(IDocument document)
    {
        var shown = false;
        foreach (var element in document.QuerySelectorAll("[hidden], [aria-hidden=true], [style*=display], [style*=visibility]"))
        {
            if (HtmlTags.IsHidden(element) && element.TextContent.Length > MuchText)
            {
                element.RemoveAttribute("hidden");
                element.RemoveAttribute("aria-hidden");
                element.RemoveAttribute("style");
                shown = true;
            }
        }

        return shown;
    }
}
