using System.Xml;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>A start or end tag as it stands in a text that may be no valid XML.</summary>
internal sealed class XmlTag
{
    private XmlTag(string prefix, string local) => (Prefix, Local) = (prefix, local);

    /// <summary>Empty where there is none.</summary>
    public string Prefix { get; }

    public string Local { get; }

    public bool IsEnd { get; private init; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>Prefix, local name and value as it is written, in their order.</summary>
    public List<(string Prefix, string Local, string Value)> Attributes { get; } = [];

    /// <summary>Reads the tag that begins at a "&lt;".</summary>
    /// <param name="end">Behind the tag; the text's length where the text ends inside it.</param>
    /// <returns>Null where no tag begins there, or where the text ends in it.</returns>
    public static XmlTag? Read(string text, int at, out int end)
    {
        end = at + 1;
        var isEnd = end < text.Length && text[end] == '/';
        end += isEnd ? 1 : 0;
        if (Name(text, ref end) is not { } name)
        {
            return null;
        }

        var tag = new XmlTag(name.Prefix, name.Local) { IsEnd = isEnd };
        while (end < text.Length && text[end] != '>')
        {
            if (text[end] == '<')
            {
                // An end tag without its bracket; anything else is a bare "<" before a word.
                end = isEnd ? end : at + 1;
                return isEnd ? tag : null;
            }

            tag.IsSelfClosing = text[end] == '/';
            if (Name(text, ref end) is { } attribute)
            {
                tag.Attributes.Add((attribute.Prefix, attribute.Local, Value(text, ref end)));
            }
            else
            {
                end++;
            }
        }

        if (end == text.Length)
        {
            // A file that ends in "</rss" lost nothing.
            return isEnd ? tag : null;
        }

        end++;
        return tag;
    }

    /// <summary>A name with its prefix; a further colon becomes a hyphen.</summary>
    private static (string Prefix, string Local)? Name(string text, ref int at)
    {
        var start = at;
        if (at >= text.Length || !XmlConvert.IsStartNCNameChar(text[at]))
        {
            return null;
        }

        while (at < text.Length && (XmlConvert.IsNCNameChar(text[at]) || text[at] == ':'))
        {
            at++;
        }

        var name = text[start..at];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var local = name[(colon + 1)..].Replace(':', '-');
        return local.Length > 0 && XmlConvert.IsStartNCNameChar(local[0])
            ? (colon < 0 ? "" : name[..colon], local)
            : ("", name.Replace(':', '-'));
    }

    private static string Value(string text, ref int at)
    {
        var ahead = Blanks(text, at);
        if (ahead >= text.Length || text[ahead] != '=')
        {
            return "";
        }

        ahead = Blanks(text, ahead + 1);
        if (ahead < text.Length && text[ahead] is '"' or '\'')
        {
            var close = text.IndexOf(text[ahead], ahead + 1);
            if (close >= 0 && !text.AsSpan(ahead, close - ahead).Contains('<'))
            {
                at = close + 1;
                return text[(ahead + 1)..close];
            }
        }

        // Without quotation marks, or with one that is never closed.
        var start = ahead;
        while (ahead < text.Length && text[ahead] is not ('>' or '<' or ' ' or '\n' or '\t'))
        {
            ahead++;
        }

        at = ahead;
        return text[start..ahead].Trim('"', '\'');
    }

    private static int Blanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
