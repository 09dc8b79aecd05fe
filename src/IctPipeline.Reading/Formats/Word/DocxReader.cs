using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// Reads Word documents: text, styles, links and core properties. The Open XML SDK finds the parts by their relationships; each
/// is streamed within the file's budget, with the DTD off. Nothing that the document refers to is loaded.
/// </summary>
internal static class DocxReader
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string UsualBody = "word/document.xml";

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 200_000_000,
    };

    /// <summary>True where a ZIP file holds a Word document.</summary>
    public static bool IsDocx(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = OpenZip(bytes);
            return zip.GetEntry(UsualBody) is not null
                || (
                    zip.GetEntry(ContentTypes) is not null
                    && zip.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
                );
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <exception cref="ArticleRejectedException">The document is damaged or beyond its budget.</exception>
    public static ParsedArticle Read(ReadOnlyMemory<byte> bytes, ReadLimits options, ReadBudget time)
    {
        try
        {
            var budget = new ExpansionBudget(options, bytes.Length);
            WeighIndex(bytes, budget, time);
            using var document = OpenPackage(bytes);
            return document?.MainDocumentPart is { } main ? Read(document, main, budget, time) : ReadUnnamed(bytes, budget, time);
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

    private static ParsedArticle Read(WordprocessingDocument document, MainDocumentPart main, ExpansionBudget budget, ReadBudget time)
    {
        var article = new ParsedArticle { FromMarkup = true };
        DocxProperties.Read(document, article);
        var styles = DocxStyles.None;
        ReadPart(main.StyleDefinitionsPart, budget, time, xml => styles = DocxStyles.Read(xml));
        ReadPart(main, budget, time, xml => new DocxBody(article, styles, DocxLinks.Of(main), time).Read(xml));
        return article;
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

    private static ParsedArticle ReadUnnamed(ReadOnlyMemory<byte> bytes, ExpansionBudget budget, ReadBudget time)
    {
        using var zip = OpenZip(bytes);
        var entry = zip.GetEntry(UsualBody) ?? throw new InvalidDataException("it has no main part");
        using var stream = entry.Open();
        using var xml = XmlReader.Create(new MemoryStream(budget.Read(stream, time)), Safe);
        var article = new ParsedArticle { FromMarkup = true };
        new DocxBody(article, DocxStyles.None, DocxLinks.None, time).Read(xml);
        return article;
    }

    private static void ReadPart(OpenXmlPart? part, ExpansionBudget budget, ReadBudget time, Action<XmlReader> read)
    {
        if (part is null)
        {
            return;
        }

        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(new MemoryStream(budget.Read(stream, time)), Safe);
        read(xml);
    }

    private static ZipArchive OpenZip(ReadOnlyMemory<byte> bytes) => new(bytes.OpenRead(), ZipArchiveMode.Read);
}
