using System.Xml;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Epub;

/// <summary>The ZIP file of an e-book, each part read within the file's budget.</summary>
internal sealed class EpubPackage
{
    private const string Type = "application/epub+zip";
    private const string Container = "META-INF/container.xml";
    private const string Encryption = "META-INF/encryption.xml";
    private const string Rights = "META-INF/rights.xml";

    /// <summary>Ways to make a font useless outside of its book; the text is not concerned.</summary>
    private static readonly string[] FontMethods = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

    private readonly ZipParts _parts;

    private EpubPackage(ZipParts parts) => _parts = parts;

    public EpubBook Book { get; private set; } = new();

    /// <summary>Whether a ZIP file says that it is an e-book, or has an e-book's parts.</summary>
    public static bool IsBook(ZipView zip) => zip.IsOf(Type, parts => parts.Has(Container));

    /// <exception cref="ArticleRejectedException">The book is damaged, protected or of fixed pages.</exception>
    public static EpubPackage Open(ByteContext file)
    {
        try
        {
            var package = new EpubPackage(new ZipParts(file));
            package.ThrowIfProtected();
            var root = package.Root() ?? throw new InvalidDataException("it does not say where its contents are described");
            package.Book = new EpubBookReader(package, root).Read();
            return package.Book.IsFixedLayout ? throw Fixed() : package;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                $"The e-book is damaged ({exception.Message.TrimEnd('.')}). Get it again, or make it again.",
                exception
            );
        }
    }

    /// <returns>Null where there is no such part.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[]? Bytes(string path) => _parts.Bytes(path);

    /// <returns>Null where there is no such part. Document types are passed over: old books have them in every part.</returns>
    public XmlReader? Xml(string path) => Bytes(path) is { } bytes ? SafeXml.OpenTyped(bytes) : null;

    private string? Root()
    {
        using var xml = Xml(Container) ?? throw new InvalidDataException($"it has no {Container}");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rootfile")
            {
                return xml.GetAttribute("full-path");
            }
        }

        return null;
    }

    private void ThrowIfProtected()
    {
        using var xml = Xml(Encryption);
        var isProtected = _parts.Has(Rights);
        while (xml is not null && xml.Read())
        {
            isProtected |=
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == "EncryptionMethod"
                && xml.GetAttribute("Algorithm") is { } method
                && !FontMethods.Contains(method);
        }

        if (isProtected)
        {
            throw new ArticleRejectedException(
                RejectionCodes.Encrypted,
                "The e-book is protected by a management of rights, so that its text can't be read. Drop a copy without protection."
            );
        }
    }

    private static ArticleRejectedException Fixed() =>
        new(
            RejectionCodes.UnsupportedFormat,
            "The e-book has fixed pages (rendition:layout pre-paginated), whose text is placed piece by piece. Drop a reflowable edition."
        );
}
