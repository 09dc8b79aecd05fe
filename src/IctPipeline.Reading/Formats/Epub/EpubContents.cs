using System.Xml;

namespace IctPipeline.Reading.Formats.Epub;

/// <summary>
/// The table of contents of an e-book: what it calls each page. EPUB 3 has a page of links, EPUB 2 a file of its own (NCX).
/// </summary>
internal static class EpubContents
{
    /// <param name="file">Path of the table, which its addresses go by.</param>
    public static Dictionary<string, string> Read(EpubPackage package, string file)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var xml = package.Xml(file);
            Read(xml, file, titles);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            // A table that can't be read must not cost the chapters: their headings tell as much.
        }

        return titles;
    }

    private static void Read(XmlReader? xml, string file, Dictionary<string, string> titles)
    {
        var (text, address) = ("", (string?)null);
        while (xml is not null && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "a":
                    (address, text) = (xml.GetAttribute("href"), "");
                    break;
                case XmlNodeType.Element when xml.LocalName == "navLabel":
                    text = "";
                    break;
                case XmlNodeType.Element when xml.LocalName == "content":
                    Add(xml.GetAttribute("src"));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    text += xml.Value;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "a":
                    Add(address);
                    address = null;
                    break;
            }
        }

        void Add(string? to)
        {
            // Of several places in a page the first names it.
            if (
                to is not null
                && string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } title
            )
            {
                titles.TryAdd(EpubPaths.Resolve(file, to), title);
            }
        }
    }
}
