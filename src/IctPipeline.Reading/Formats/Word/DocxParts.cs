using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// The parts of a Word document, each streamed within the file's budget, with the DTD off. They are found by their relationships, or where
/// they always lie in a package without a proper index.
/// </summary>
internal sealed class DocxParts(Func<string, (Stream Stream, DocxLinks Links)?> open, ExpansionBudget budget, ReadBudget time)
{
    /// <summary>Names of parts, which are also where they lie as a rule.</summary>
    public const string Body = "word/document.xml";
    public const string Styles = "word/styles.xml";
    public const string Theme = "word/theme/theme1.xml";
    public const string Numbering = "word/numbering.xml";
    public const string Footnotes = "word/footnotes.xml";
    public const string Endnotes = "word/endnotes.xml";
    public const string CustomProperties = "docProps/custom.xml";

    public static DocxParts Of(WordprocessingDocument document, MainDocumentPart main, ExpansionBudget budget, ReadBudget time) =>
        new(name => Open(Find(document, main, name)), budget, time);

    public static DocxParts Of(ZipArchive zip, ExpansionBudget budget, ReadBudget time) =>
        new(name => zip.GetEntry(name) is { } entry ? (entry.Open(), DocxLinks.None) : null, budget, time);

    /// <returns>False where the document has no such part.</returns>
    public bool Read(string name, Action<XmlReader, DocxLinks> read)
    {
        if (open(name) is not var (stream, links))
        {
            return false;
        }

        using (stream)
        {
            using var xml = SafeXml.Open(budget.Read(stream, time));
            read(xml, links);
        }

        return true;
    }

    private static OpenXmlPart? Find(WordprocessingDocument document, MainDocumentPart main, string name) =>
        name switch
        {
            Body => main,
            Styles => main.StyleDefinitionsPart,
            Theme => main.ThemePart,
            Numbering => main.NumberingDefinitionsPart,
            Footnotes => main.FootnotesPart,
            Endnotes => main.EndnotesPart,
            CustomProperties => document.CustomFilePropertiesPart,
            _ => null,
        };

    private static (Stream, DocxLinks)? Open(OpenXmlPart? part) =>
        part is null ? null : (part.GetStream(FileMode.Open, FileAccess.Read), DocxLinks.Of(part));
}
