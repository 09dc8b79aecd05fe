using System.Xml;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>Names of OpenDocument under the prefixes that its specification has for them, whatever the file calls them.</summary>
internal sealed class OdtNames
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public const string Formatting = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public const string Vector = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    public const string Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    public const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string XLink = "http://www.w3.org/1999/xlink";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [Office] = "office:",
        [Style] = "style:",
        [Text] = "text:",
        [Table] = "table:",
        [Drawing] = "draw:",
        [Vector] = "svg:",
        [Meta] = "meta:",
        [DublinCore] = "dc:",
        [Manifest] = "manifest:",
    };

    private readonly Dictionary<(string Space, string Local), string> _known = [];

    /// <summary>The name of the element that the reader stands on; empty for one of another vocabulary.</summary>
    public string Of(XmlReader xml)
    {
        var key = (xml.NamespaceURI, xml.LocalName);
        if (!_known.TryGetValue(key, out var name))
        {
            name = Prefixes.TryGetValue(key.NamespaceURI, out var prefix) ? prefix + key.LocalName : "";
            _known[key] = name;
        }

        return name;
    }
}
