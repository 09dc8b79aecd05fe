using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Formats.Epub;
using IctPipeline.Reading.Formats.Feeds;
using IctPipeline.Reading.Formats.Html;
using IctPipeline.Reading.Formats.Json;
using IctPipeline.Reading.Formats.Mail;
using IctPipeline.Reading.Formats.Markdown;
using IctPipeline.Reading.Formats.Mhtml;
using IctPipeline.Reading.Formats.OpenDocument;
using IctPipeline.Reading.Formats.Pdf;
using IctPipeline.Reading.Formats.Refused;
using IctPipeline.Reading.Formats.Rtf;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Formats.WebArchives;
using IctPipeline.Reading.Formats.Word;
using IctPipeline.Reading.Formats.WordBinary;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>The formats that can be read, and what is refused by name: the one place to register either.</summary>
internal sealed class FormatRegistry(IReadOnlyList<IArticleFormat> formats, IReadOnlyList<RefusedKind> refused)
{
    private const string Instead = "Drop the article as Markdown, HTML, JSON, DOCX, DOC, ODT, RTF, PDF or plain text.";

    private readonly IArticleFormat<ByteContext>[] _byteFormats = [.. formats.OfType<IArticleFormat<ByteContext>>()];
    private readonly IArticleFormat<ParseContext>[] _textFormats = [.. formats.OfType<IArticleFormat<ParseContext>>()];

    /// <summary>The surest format wins; among equals the one listed first.</summary>
    public static FormatRegistry Default { get; } =
        new(
            [
                new DocxFormat(),
                new WordBinaryFormat(),
                new OdtFormat(),
                new RtfFormat(),
                new PdfFormat(),
                new EpubFormat(),
                new WaczFormat(),
                new WarcFormat(),
                new HarFormat(),
                new ZipFormat(),
                new GzipFormat(),
                new TarFormat(),
                new MhtmlFormat(),
                new MboxFormat(),
                new EmlFormat(),
                new FeedFormat(),
                new JsonLinesFormat(),
                new JsonFormat(),
                new HtmlFormat(),
                new MarkdownFormat(),
                new TextFormat(),
            ],
            [
                new("an Office document of before 2007 that is no text", Signatures.IsOleDocument),
                new("a Word document of before 1997", Signatures.IsEarlyWord),
                new("an image", Signatures.IsImage),
                new("a sound or video file", Signatures.IsMedia),
                new("an archive of a kind that can't be opened (ZIP, GZIP and TAR can)", Signatures.IsOtherArchive),
                new("a program", Signatures.IsProgram),
                new("a font", Signatures.IsFont),
                new("a database", Signatures.IsDatabase),
                new("data of a program (a pickle, an array, an object)", Signatures.IsProgramData),
                new("a PostScript or DjVu document", Signatures.IsPrintDocument),
            ]
        );

    public IReadOnlyList<IArticleFormat> Formats { get; } = formats;

    /// <summary>Decides what a file is, and decodes it where its format reads text.</summary>
    /// <exception cref="ArticleRejectedException">It is of no format that can be read, or no text.</exception>
    public OpenedFile Open(ByteContext file)
    {
        if (Surest(_byteFormats, file) is { } binary)
        {
            return binary.IsArchive && file.Member is not null
                ? throw Nested(file)
                : new OpenedFile(binary, Later(() => binary.Read(file)));
        }

        if (refused.FirstOrDefault(kind => kind.Recognizes(file.Bytes.Span)) is { } known)
        {
            throw Unsupported(file, $"is {known.Name}, which can't be read. {Instead}");
        }

        var decoded = CharsetDetector.Decode(file.Bytes.Span, DeclaredCharset.FromContentType(file.ContentType));
        file.Trace?.Note("decode", "charset", decoded.Charset, $"{decoded.Evidence}, confidence {decoded.Confidence:0.00}");
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            throw FileGuard.Empty();
        }

        var text = JsonWrapper.Unwrap(
            new ParseContext(decoded.Text, file.Name, file.ContentType, file.Options, file.Budget) { Trace = file.Trace }
        );
        if (TextKinds.KindOf(text) is { } kind)
        {
            return Refused($"is {kind}, which is not read as an article. {Instead}");
        }

        return Surest(_textFormats, text) is { } format
            ? new OpenedFile(format, Later(() => format.Read(text)), decoded)
            : Refused($"is text of no known format. {Instead}");

        OpenedFile Refused(string why) => new(null, Later(() => throw Unsupported(file, why)), decoded);
    }

    /// <summary>Reads when it is enumerated, so that what is known of the file by then goes along with a rejection.</summary>
    private static IEnumerable<FilePart> Later(Func<IEnumerable<FilePart>> read)
    {
        foreach (var part in read())
        {
            yield return part;
        }
    }

    /// <summary>Why a file inside a file is not opened when that one is inside another already.</summary>
    public static ArticleRejectedException Nested(FileContext file) =>
        Unsupported(file, "is an archive inside an archive, which is not opened. Put its files into the outer one.");

    /// <summary>Why a file inside files inside a file is not opened.</summary>
    public static ArticleRejectedException TooDeep(FileContext file) =>
        Unsupported(file, "is attached to what is attached itself, which is not opened. Save it by itself, and drop that.");

    private static IArticleFormat<T>? Surest<T>(IArticleFormat<T>[] formats, T context)
        where T : FileContext
    {
        var (best, confidence) = (default(IArticleFormat<T>), 0.0);
        foreach (var format in formats)
        {
            var score = format.Recognize(context);
            if (score > confidence)
            {
                (best, confidence) = (format, score);
            }
        }

        if (best is not null)
        {
            context.Note("format", best.Name, $"confidence {confidence:0.00}");
        }

        return best;
    }

    private static ArticleRejectedException Unsupported(FileContext file, string why) =>
        new(RejectionCodes.UnsupportedFormat, $"\"{Path.GetFileName(file.Name)}\" {why}");
}
