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

    /// <summary>
    /// UTF-16 code units of all text inside without the white space around it; more than the limit may be told as any such number.
    /// </summary>
    public static int Length(IElement element, int limit)
    {
        var counter = new LengthCounter(limit);
        DomWalk.Below(element, counter);
        return counter.Length;
    }

    /// <summary>With single spaces, and none around; the same object where it is so already.</summary>
    public static string Fold(string text) =>
        IsFolded(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(string text)
    {
        var space = true;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                space = false;
                continue;
            }

            if (space || c != ' ')
            {
                return false;
            }

            space = true;
        }

        return !space || text.Length == 0;
    }

    private sealed class LengthCounter(int limit) : IDomVisitor
    {
        private int _spaces;

        public int Length { get; private set; }

        public bool Enter(INode node)
        {
            if (node is not IText text)
            {
                return Length <= limit;
            }

            var data = Length == 0 ? text.Data.AsSpan().TrimStart() : text.Data;
            var seen = data.TrimEnd().Length;
            Length += seen == 0 ? 0 : _spaces + seen;
            _spaces = data.Length - seen + (seen == 0 ? _spaces : 0);
            return false;
        }

        public void Leave(INode node) { }
    }
}
