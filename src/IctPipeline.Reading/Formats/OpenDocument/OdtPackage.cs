using System.IO.Compression;
using System.Text;
using System.Xml;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>The ZIP file of an OpenDocument text, each part streamed within the file's budget.</summary>
internal sealed class OdtPackage : IDisposable
{
    private const string TextType = "application/vnd.oasis.opendocument.text";
    private const string ManifestPart = "META-INF/manifest.xml";

    private readonly ZipArchive _zip;
    private readonly ExpansionBudget _budget;
    private readonly ReadBudget _time;

    private OdtPackage(ByteContext file)
    {
        _zip = new ZipArchive(file.Bytes.OpenRead(), ZipArchiveMode.Read);
        _budget = new ExpansionBudget(file.Options, file.Bytes.Length);
        _time = file.Budget;
    }

    /// <summary>Whether a ZIP file says that it is a text, or holds one without saying so.</summary>
    public static bool IsText(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(bytes.OpenRead(), ZipArchiveMode.Read);
            return zip.GetEntry("mimetype") is { } type
                ? Start(type, TextType.Length) == TextType
                : zip.GetEntry("content.xml") is { } content && Start(content, 8 * 1024).Contains("<office:text", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    /// <exception cref="ArticleRejectedException">A password keeps it from being read.</exception>
    public static OdtPackage Open(ByteContext file)
    {
        var package = new OdtPackage(file);
        foreach (var _ in package._zip.Entries)
        {
            package._budget.CountMember();
        }

        var isEncrypted = false;
        package.Read(ManifestPart, xml => isEncrypted = xml.ReadToFollowing("encryption-data", OdtNames.Manifest), SafeXml.OpenTyped);
        return isEncrypted ? throw Encrypted() : package;
    }

    /// <param name="open">Another way to open the XML: manifests of the first editors have a document type.</param>
    /// <returns>False where there is no such part.</returns>
    public bool Read(string part, Action<XmlReader> read, Func<byte[], XmlReader>? open = null)
    {
        if (_zip.GetEntry(part) is not { } entry)
        {
            return false;
        }

        using var stream = entry.Open();
        using var xml = (open ?? SafeXml.Open)(_budget.Read(stream, _time));
        read(xml);
        return true;
    }

    public void Dispose() => _zip.Dispose();

    private static ArticleRejectedException Encrypted() =>
        new(
            RejectionCodes.Encrypted,
            "The OpenDocument text is protected by a password. Open it, save it without one (\"Save with password\" off), and drop that."
        );

    private static string Start(ZipArchiveEntry entry, int length)
    {
        using var stream = entry.Open();
        var start = new byte[length];
        return Encoding.UTF8.GetString(start, 0, stream.ReadAtLeast(start, length, throwOnEndOfStream: false));
    }
}
