using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// Reads Word documents: text, notes, styles, lists, links and properties. The Open XML SDK finds the parts by their relationships.
/// Nothing that the document refers to is loaded.
/// </summary>
internal static class DocxReader
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>True where a ZIP file holds a Word document.</summary>
    public static bool IsDocx(ZipView zip) =>
        zip.Has(DocxParts.Body)
        || (zip.Has(ContentTypes) && zip.Names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)));

    /// <exception cref="ArticleRejectedException">The document is damaged or beyond its budget.</exception>
    public static ParsedArticle Read(ReadOnlyMemory<byte> bytes, ReadLimits options, ReadBudget time)
    {
        try
        {
            var budget = new ExpansionBudget(options, bytes.Length);
            var nodes = new NodeBudget(options.MaxNodes, time);
            WeighIndex(bytes, budget, time);
            using var document = OpenPackage(bytes);
            return document?.MainDocumentPart is { } main
                ? Read(document, main, budget, time, nodes)
                : ReadUnnamed(bytes, budget, time, nodes);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                $"The Word document is damaged ({exception.Message.TrimEnd('.')}). Open it in Word, save it again and drop that.",
                exception
            );
        }
    }

    /// <summary>
    /// What the library and the XML reader throw at broken packages; the library documents few of them (a fuzz test found the others).
    /// </summary>
    private static bool IsDamage(Exception exception) =>
        exception
            is InvalidDataException
                or XmlException
                or IOException
                or FormatException
                or NotSupportedException
                or OpenXmlPackageException
                or InvalidOperationException
                or ArgumentException;

    private static ParsedArticle Read(
        WordprocessingDocument document,
        MainDocumentPart main,
        ExpansionBudget budget,
        ReadBudget time,
        NodeBudget nodes
    )
    {
        var article = new ParsedArticle { FromMarkup = true };
        DocxProperties.Read(document, article);
        Read(DocxParts.Of(document, main, budget, time), article, nodes);
        return article;
    }

    private static void Read(DocxParts parts, ParsedArticle article, NodeBudget nodes)
    {
        var (theme, styles, legacy) = (new DocxTheme(), new DocxStyles(), new LegacyFontText());
        parts.Read(DocxParts.Theme, (xml, _) => theme = DocxTheme.Read(xml));
        parts.Read(DocxParts.Styles, (xml, _) => styles = DocxStyles.Read(xml, theme));
        var numbering = new ListNumbering(new Dictionary<int, NumberedList>());
        parts.Read(DocxParts.Numbering, (xml, _) => numbering = new NumberingReader(styles, theme).Read(xml));
        var body = new DocxBody(styles, numbering, theme, legacy, nodes);
        DocxStory? text = null;
        if (!parts.Read(DocxParts.Body, (xml, links) => text = body.Read(xml, links)))
        {
            throw new InvalidDataException("it has no main part");
        }

        parts.Read(DocxParts.CustomProperties, (xml, _) => DocxProperties.ReadCustom(xml, article));
        var notes = Notes(DocxParts.Footnotes, body.Footnotes).Concat(Notes(DocxParts.Endnotes, body.Endnotes));
        OfficeArticle.Fill(article, DocxFormat.FormatName, text!, notes, legacy);

        IEnumerable<DocxStory> Notes(string part, List<string> references)
        {
            var notes = new DocxBody(styles, numbering, theme, legacy, nodes);
            if (references.Count > 0)
            {
                parts.Read(part, (xml, links) => notes.Read(xml, links));
            }

            return references.Distinct().Select(id => notes.Notes.GetValueOrDefault(id)).OfType<DocxStory>();
        }
    }

    /// <returns>Null where the package has no proper index, as some converters write it: the text lies where it always does.</returns>
    private static WordprocessingDocument? OpenPackage(ReadOnlyMemory<byte> bytes)
    {
        // A copy that can be written to: the library replaces links whose address is none, and does so in place.
        var copy = new MemoryStream();
        copy.Write(bytes.Span);
        try
        {
            return WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings { AutoSave = false });
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    /// <summary>The package's index is read by the library, which knows no budget: so it is weighed before.</summary>
    private static void WeighIndex(ReadOnlyMemory<byte> bytes, ExpansionBudget budget, ReadBudget time)
    {
        using var zip = OpenZip(bytes);
        foreach (var entry in zip.Entries)
        {
            budget.CountMember();
            if (
                entry.FullName == ContentTypes
                || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase)
            )
            {
                using var stream = entry.Open();
                budget.Read(stream, time);
            }
        }
    }

    private static ParsedArticle ReadUnnamed(ReadOnlyMemory<byte> bytes, ExpansionBudget budget, ReadBudget time, NodeBudget nodes)
    {
        using var zip = OpenZip(bytes);
        var article = new ParsedArticle { FromMarkup = true };
        Read(DocxParts.Of(zip, budget, time), article, nodes);
        return article;
    }

    private static ZipArchive OpenZip(ReadOnlyMemory<byte> bytes) => new(bytes.OpenRead(), ZipArchiveMode.Read);
}
