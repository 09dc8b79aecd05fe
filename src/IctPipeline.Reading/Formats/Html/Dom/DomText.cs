using System.Text;
using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// The words of an element as a reader sees them: without scripts and styles, a space between blocks, white space folded.
/// </summary>
internal static class DomText
{
    public static string Of(IElement element)
    {
        if (element.ChildElementCount == 0)
        {
            return Fold(element.TextContent);
        }

        var text = new StringBuilder();
        foreach (var node in element.GetDescendants())
        {
            if (node is IText data && data.ParentElement is { LocalName: not ("script" or "style" or "noscript" or "template") })
            {
                text.Append(data.Data);
            }
            else if (node is IElement inner && (inner.LocalName == "br" || HtmlTags.IsBlock(inner.LocalName)))
            {
                text.Append(' ');
            }
        }

        return Fold(text.ToString());
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
