using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Word;

/// <summary>A Word document from the markup of its parts, for what the classes of the Open XML SDK make hard to write.</summary>
internal sealed class DocxPackage
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly List<(string Name, string Type, string Relation, string Text)> _parts = [];
    private string _links = "";
    private string _core = "";
    private string _custom = "";

    /// <param name="body">Content of <c>w:body</c>.</param>
    public DocxPackage(string body) => Add("document", "document.main", $"<w:document {Names}><w:body>{body}</w:body></w:document>");

    /// <param name="styles">Content of <c>w:styles</c>.</param>
    public DocxPackage Styles(string styles) => Add("styles", "styles", $"<w:styles {Names}>{styles}</w:styles>");

    public DocxPackage Numbering(string numbering) => Add("numbering", "numbering", $"<w:numbering {Names}>{numbering}</w:numbering>");

    public DocxPackage Footnotes(string notes) => Add("footnotes", "footnotes", $"<w:footnotes {Names}>{notes}</w:footnotes>");

    public DocxPackage Endnotes(string notes) => Add("endnotes", "endnotes", $"<w:endnotes {Names}>{notes}</w:endnotes>");

    /// <param name="minorFont">The theme's font of the text.</param>
    public DocxPackage Theme(string minorFont)
    {
        var fonts =
            "<a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont>" + $"<a:minorFont><a:latin typeface=\"{minorFont}\"/></a:minorFont>";
        var theme = $"<a:theme {Names}><a:themeElements><a:fontScheme name=\"x\">{fonts}</a:fontScheme></a:themeElements></a:theme>";
        _parts.Add(("theme/theme1", "application/vnd.openxmlformats-officedocument.theme+xml", "theme", theme));
        return this;
    }

    /// <summary>An address that the text names by an id.</summary>
    public DocxPackage Link(string id, string address)
    {
        _links += $"<Relationship Id=\"{id}\" Type=\"{Office}/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>";
        return this;
    }

    public DocxPackage Core(string creator = "", string title = "")
    {
        _core =
            $"<cp:coreProperties xmlns:cp=\"{Package}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator></cp:coreProperties>";
        return this;
    }

    public DocxPackage Custom(params ReadOnlySpan<(string Name, string Value)> properties)
    {
        var text = "";
        foreach (var (name, value) in properties)
        {
            text += $"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"2\" name=\"{name}\">";
            text += $"<vt:lpwstr>{value}</vt:lpwstr></property>";
        }

        _custom =
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
            + $"xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">{text}</Properties>";
        return this;
    }

    public NormalizedArticle Read() => Assert.Single(Reading.All(ToBytes(), "tin.docx")).Article!;

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var types = new StringBuilder(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            );
            var root = new StringBuilder(Relation("main", $"{Office}/officeDocument", "word/document.xml"));
            var relations = new StringBuilder(_links);
            foreach (var (name, type, relation, text) in _parts)
            {
                types.Append("<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + type + "\"/>");
                relations.Append(relation == "document" ? "" : Relation(relation, $"{Office}/{relation}", $"{name}.xml"));
                Write(zip, $"word/{name}.xml", text);
            }

            if (_core.Length > 0)
            {
                types.Append(
                    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                );
                root.Append(Relation("core", $"{Package}/relationships/metadata/core-properties", "docProps/core.xml"));
                Write(zip, "docProps/core.xml", _core);
            }

            if (_custom.Length > 0)
            {
                types.Append(
                    "<Override PartName=\"/docProps/custom.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>"
                );
                root.Append(Relation("custom", $"{Office}/custom-properties", "docProps/custom.xml"));
                Write(zip, "docProps/custom.xml", _custom);
            }

            Write(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\">{types}</Types>");
            Write(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\">{root}</Relationships>");
            Write(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{relations}</Relationships>");
        }

        return stream.ToArray();
    }

    private DocxPackage Add(string name, string type, string text)
    {
        _parts.Add((name, $"{WordTypes}.{type}+xml", name, text));
        return this;
    }

    private static string Relation(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
