using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Epub;

/// <summary>An e-book from the markup of its parts.</summary>
internal sealed class EpubBook
{
    private readonly List<(string Path, string Text)> _files = [];
    private string _metadata = "<dc:title>Sách mẫu</dc:title><dc:creator>Nguyễn Thu Hà</dc:creator><dc:language>vi</dc:language>";
    private string _items = "";
    private string _spine = "";
    private string _guide = "";
    private string _type = "";

    public EpubBook Metadata(string metadata)
    {
        _metadata += metadata;
        return this;
    }

    /// <summary>A page in the order of reading.</summary>
    /// <param name="body">Content of <c>body</c>; null where the file lacks the page.</param>
    public EpubBook Page(string name, string? body, string properties = "", string reference = "")
    {
        _items += $"<item id=\"{name}\" href=\"text/{name}.xhtml\" media-type=\"application/xhtml+xml\" properties=\"{properties}\"/>";
        _spine += $"<itemref idref=\"{name}\" {reference}/>";
        if (body is not null)
        {
            _files.Add(
                (
                    $"OEBPS/text/{name}.xhtml",
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" "
                        + "xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>Sách mẫu</title>"
                        + $"</head><body>{body}</body></html>"
                )
            );
        }

        return this;
    }

    public EpubBook Guide(string type, string name)
    {
        _guide += $"<reference type=\"{type}\" href=\"text/{name}.xhtml\"/>";
        return this;
    }

    public EpubBook File(string path, string text)
    {
        _files.Add((path, text));
        return this;
    }

    /// <summary>A document type before the package document.</summary>
    public EpubBook DocumentType(string type)
    {
        _type = type;
        return this;
    }

    public List<ReadMember> Read() => Reading.All(ToBytes(), "sach.epub");

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "mimetype", "application/epub+zip");
            Write(
                zip,
                "META-INF/container.xml",
                "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                    + "<rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
            );
            Write(
                zip,
                "OEBPS/book.opf",
                $"<?xml version=\"1.0\"?>{_type}<package xmlns=\"http://www.idpf.org/2007/opf\" "
                    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                    + $"<metadata>{_metadata}</metadata><manifest>{_items}</manifest><spine>{_spine}</spine>"
                    + $"<guide>{_guide}</guide></package>"
            );
            foreach (var (path, text) in _files)
            {
                Write(zip, path, text);
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
