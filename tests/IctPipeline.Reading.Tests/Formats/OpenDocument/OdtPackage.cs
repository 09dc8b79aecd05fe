using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.OpenDocument;

/// <summary>An OpenDocument text from the markup of its parts.</summary>
/// <param name="body">Content of <c>office:text</c>.</param>
internal sealed class OdtPackage(string body)
{
    private const string Names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
        + "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        + "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private readonly string _type = "application/vnd.oasis.opendocument.text";
    private string _fonts = "";
    private string _automatic = "";
    private string _named = "";
    private string _meta = "";
    private string _manifest = "";

    /// <summary>Styles of the editor's own making.</summary>
    public OdtPackage Automatic(string styles)
    {
        _automatic += styles;
        return this;
    }

    /// <summary>Styles with names.</summary>
    public OdtPackage Named(string styles)
    {
        _named += styles;
        return this;
    }

    public OdtPackage Font(string name, string family)
    {
        _fonts += $"<style:font-face style:name=\"{name}\" svg:font-family=\"{family}\"/>";
        return this;
    }

    public OdtPackage Meta(string meta)
    {
        _meta = meta;
        return this;
    }

    public OdtPackage Manifest(string entries)
    {
        _manifest =
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">" + entries + "</manifest:manifest>";
        return this;
    }

    public NormalizedArticle Read() => Reading.Article(ToBytes(), "tin.odt");

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "mimetype", _type);
            Write(zip, "META-INF/manifest.xml", _manifest);
            Write(zip, "meta.xml", $"<office:document-meta {Names}><office:meta>{_meta}</office:meta></office:document-meta>");
            Write(
                zip,
                "styles.xml",
                $"<office:document-styles {Names}><office:styles>{_named}</office:styles><office:master-styles>"
                    + "<style:master-page style:name=\"Standard\"><style:header><text:p>Đầu trang</text:p></style:header>"
                    + "</style:master-page>"
                    + "</office:master-styles></office:document-styles>"
            );
            Write(zip, "content.xml", $"<office:document-content {Names}>{Content()}</office:document-content>");
        }

        return stream.ToArray();
    }

    /// <summary>All of it as one XML file.</summary>
    public byte[] ToFlat() =>
        Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document {Names} office:mimetype=\"{_type}\" office:version=\"1.3\">"
                + $"<office:meta>{_meta}</office:meta><office:styles>{_named}</office:styles>{Content()}</office:document>"
        );

    private string Content() =>
        $"<office:font-face-decls>{_fonts}</office:font-face-decls><office:automatic-styles>{_automatic}</office:automatic-styles>"
        + $"<office:body><office:text>{body}</office:text></office:body>";

    private static void Write(ZipArchive zip, string name, string text)
    {
        if (text.Length > 0)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }
    }
}
