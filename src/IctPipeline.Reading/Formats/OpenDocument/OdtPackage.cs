using System.Xml;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>The ZIP file of an OpenDocument text, each part streamed within the file's budget.</summary>
internal sealed class OdtPackage
{
    private const string TextType = "application/vnd.oasis.opendocument.text";
    private const string ManifestPart = "META-INF/manifest.xml";

    /// <summary>Bytes within which the content of a text says that it is one.</summary>
    private const int Opening = 8 * 1024;

    private readonly ZipParts _parts;

    private OdtPackage(ZipParts parts) => _parts = parts;

    /// <summary>Whether a ZIP file says that it is a text, or holds one without saying so.</summary>
    public static bool IsText(ZipView zip) =>
        zip.IsOf(TextType, parts => parts.Start("content.xml", Opening).Contains("<office:text", StringComparison.Ordinal));

    /// <exception cref="ArticleRejectedException">A password keeps it from being read.</exception>
    public static OdtPackage Open(ByteContext file)
    {
        var package = new OdtPackage(new ZipParts(file));
        var isEncrypted = false;
        package.Read(ManifestPart, xml => isEncrypted = xml.ReadToFollowing("encryption-data", OdtNames.Manifest), SafeXml.OpenTyped);
        return isEncrypted ? throw Encrypted() : package;
    }

    /// <param name="open">Another way to open the XML: manifests of the first editors have a document type.</param>
    /// <returns>False where there is no such part.</returns>
    public bool Read(string part, Action<XmlReader> read, Func<byte[], XmlReader>? open = null)
    {
        if (_parts.Bytes(part) is not { } bytes)
        {
            return false;
        }

        using var xml = (open ?? SafeXml.Open)(bytes);
        read(xml);
        return true;
    }

    private static ArticleRejectedException Encrypted() =>
        new(
            RejectionCodes.Encrypted,
            "The OpenDocument text is protected by a password. Open it, save it without one (\"Save with password\" off), and drop that."
        );
}
