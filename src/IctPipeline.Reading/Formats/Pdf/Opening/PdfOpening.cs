using IctPipeline.Reading.Formats.Pdf.Filters;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace IctPipeline.Reading.Formats.Pdf.Opening;

/// <summary>
/// Opens a PDF in the library, with our own filters, fonts and limits in it, and says in a sentence why one can't be opened.
/// </summary>
internal static class PdfOpening
{
    /// <summary>Arrays and dictionaries inside each other.</summary>
    private const int MaxNesting = 100;

    /// <exception cref="ArticleRejectedException">It is encrypted, damaged or beyond its budget.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> bytes, PdfOptions options, PdfGuard guard)
    {
        options.MaxStackDepth = MaxNesting;
        options.UseLenientParsing = true;
        options.SkipMissingFonts = true;
        options.FilterProvider = new PdfFilters(options.Expansion, guard);
        var document = Open(guard.Defuse(bytes.Span), options);
        document.AddPageFactory<PdfPage, LetterPageFactory>();
        return document;
    }

    private static PdfDocument Open(byte[] file, PdfOptions options) =>
        Guarded(
            options,
            () => PdfDocument.Open(new GuardedStream(file, options.Time), options),
            // Of locks that it does not know, the library says anything.
            isLocked: exception => IsLocked(exception) || PdfNames.Find(file, "Encrypt"u8, 0) >= 0
        );

    /// <summary>A page; null where it can't be read, while others may.</summary>
    /// <exception cref="ArticleRejectedException">The file is beyond its budget.</exception>
    public static PdfPage? Page(PdfDocument document, int number, PdfOptions options)
    {
        try
        {
            return Guarded(options, () => document.GetPage<PdfPage>(number), isLocked: _ => false);
        }
        catch (ArticleRejectedException exception) when (exception.Code == RejectionCodes.InvalidArchive)
        {
            options.FaultyPages.Add(number);
            return null;
        }
    }

    /// <summary>What the library throws at broken files is any exception; few are documented (a fuzz test found the others).</summary>
    private static T Guarded<T>(PdfOptions options, Func<T> read, Predicate<Exception> isLocked)
    {
        try
        {
            var result = read();
            options.Expansion.Check();
            return result;
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or ArticleRejectedException || MachineFaults.IsOutOfMemory(exception))
        {
            throw;
        }
        catch (Exception exception)
        {
            // The time, or a bound, may be what the library stumbled over.
            options.Expansion.Check();
            throw isLocked(exception) ? Locked(exception) : Damaged(exception);
        }
    }

    private static bool IsLocked(Exception exception) =>
        exception is PdfDocumentEncryptedException
        || (exception is NotSupportedException && exception.Message.Contains("encrypt", StringComparison.OrdinalIgnoreCase));

    private static ArticleRejectedException Locked(Exception exception) =>
        new(
            RejectionCodes.Encrypted,
            "The PDF is encrypted and opens with a password only. Open it with the password, save or print it without one, and drop that.",
            exception
        );

    private static ArticleRejectedException Damaged(Exception exception) =>
        new(
            RejectionCodes.InvalidArchive,
            $"The PDF is damaged ({exception.GetType().Name}). Open it in a reader, print it to a new PDF and drop that.",
            exception
        );
}
