using System.IO.Compression;
using System.Xml;
using IctPipeline.Intake;
using IctPipeline.Intake.Bundles;
using IctPipeline.Processing;

namespace IctPipeline.Parsing.Docx;

/// <summary>
/// Reads Word documents: their text and core properties, straight from the package's XML with the DTD off. Nothing that the document refers
/// to is loaded, and no part but these two is opened.
/// </summary>
internal static class DocxReader
{
    private const string Body = "word/document.xml";
    private const string Properties = "docProps/core.xml";

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = 200_000_000 };

    /// <summary>True for a ZIP file that holds a Word document.</summary>
    public static bool IsDocx(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var package = Open(bytes);
            return package.GetEntry(Body) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <exception cref="ArticleRejectedException">The document is damaged or beyond its budget.</exception>
    public static ParsedArticle Read(ReadOnlyMemory<byte> bytes, ReadingOptions options, ReadBudget time)
    {
        try
        {
            using var package = Open(bytes);
            var budget = new ExpansionBudget(options, bytes.Length);
            var article = new ParsedArticle { FromMarkup = true };
            ReadPart(package, Properties, budget, time, xml => DocxProperties.Read(xml, article));
            ReadPart(package, Body, budget, time, xml => new DocxBody(article, time).Read(xml));
            return article;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new ArticleRejectedException(RejectionCodes.InvalidArchive, $"The Word document is damaged ({exception.Message.TrimEnd('.')}). Open it in Word, save it again and drop that.", exception);
        }
    }

    private static ZipArchive Open(ReadOnlyMemory<byte> bytes) => new(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);

    private static void ReadPart(ZipArchive package, string path, ExpansionBudget budget, ReadBudget time, Action<XmlReader> read)
    {
        if (package.GetEntry(path) is { } entry)
        {
            using var stream = entry.Open();
            using var xml = XmlReader.Create(new MemoryStream(budget.Read(stream, time)), Safe);
            read(xml);
        }
    }
}
