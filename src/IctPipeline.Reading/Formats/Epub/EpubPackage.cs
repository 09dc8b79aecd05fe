using System.IO.Compression;
using System.Text;
using System.Xml;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Epub;

/// <summary>The ZIP file of an e-book, each part read within the file's budget.</summary>
internal sealed class EpubPackage : IDisposable
{
    private const string Type = "application/epub+zip";
    private const string Container = "META-INF/container.xml";
    private const string Encryption = "META-INF/encryption.xml";
    private const string Rights = "META-INF/rights.xml";

    /// <summary>Ways to make a font useless outside of its book; the text is not concerned.</summary>
    private static readonly string[] FontMethods = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

    private readonly ZipArchive _zip;
    private readonly ExpansionBudget _budget;
    private readonly ReadBudget _time;

    private EpubPackage(ByteContext file)
    {
        _zip = new ZipArchive(file.Bytes.OpenRead(), ZipArchiveMode.Read);
        _budget = new ExpansionBudget(file.Options, file.Bytes.Length);
        _time = file.Budget;
    }

    public EpubBook Book { get; private set; } = new();

    /// <summary>Whether a ZIP file says that it is an e-book, or has an e-book's parts.</summary>
    public static bool IsBook(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(bytes.OpenRead(), ZipArchiveMode.Read);
            return zip.GetEntry("mimetype") is { } type ? Start(type) == Type : zip.GetEntry(Container) is not null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    /// <exception cref="ArticleRejectedException">The book is damaged, protected or of fixed pages.</exception>
    public static EpubPackage Open(ByteContext file)
    {
        try
        {
            var package = new EpubPackage(file);
            foreach (var _ in package._zip.Entries)
            {
                package._budget.CountMember();
            }

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
    public byte[]? Bytes(string path)
    {
        if (_zip.GetEntry(path) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return _budget.Read(stream, _time);
    }

    /// <returns>Null where there is no such part. Document types are passed over: old books have them in every part.</returns>
    public XmlReader? Xml(string path) => Bytes(path) is { } bytes ? SafeXml.OpenTyped(bytes) : null;

    public void Dispose() => _zip.Dispose();

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
        var isProtected = _zip.GetEntry(Rights) is not null;
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

    private static string Start(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var start = new byte[Type.Length];
        return Encoding.ASCII.GetString(start, 0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }
}
