using System.Globalization;
using System.Net;
using System.Text;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Writes HTML, in which every editor's document ends: one reader then does what is done for any article.</summary>
internal sealed class EditorHtml
{
    private readonly StringBuilder _html = new();

    public bool IsEmpty => _html.Length == 0;

    /// <summary>A text; its line feeds are breaks unless it is code.</summary>
    public EditorHtml Text(string? text, bool isCode = false)
    {
        var encoded = WebUtility.HtmlEncode(text ?? "");
        _html.Append(isCode ? encoded : encoded.Replace("\n", "<br>", StringComparison.Ordinal));
        return this;
    }

    /// <summary>HTML that the editor itself keeps as such.</summary>
    public EditorHtml Inline(string? html)
    {
        _html.Append(html);
        return this;
    }

    public EditorHtml Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(CultureInfo.InvariantCulture, $" {name}=\"{WebUtility.HtmlEncode(value)}\"");
            }
        }

        _html.Append('>');
        return this;
    }

    public EditorHtml Close(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        return this;
    }

    public EditorHtml Wrap(string tag, string? html) => Open(tag).Inline(html).Close(tag);

    public EditorHtml Code(string? text) => Open("pre").Open("code").Text(text, isCode: true).Close("code").Close("pre");

    public EditorHtml Image(string? url, string? caption)
    {
        if (url is null)
        {
            return this;
        }

        Open("figure").Open("img", ("src", url), ("alt", caption));
        return (string.IsNullOrEmpty(caption) ? this : Wrap("figcaption", WebUtility.HtmlEncode(caption))).Close("figure");
    }

    public EditorHtml Link(string? url, string? text) =>
        url is null ? Text(text) : Open("a", ("href", url)).Text(text is null or "" ? url : text).Close("a");

    public static string Heading(string? level, int fallback = 2) =>
        int.TryParse(level, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 6 ? $"h{number}" : $"h{fallback}";

    public override string ToString() => _html.ToString();
}
