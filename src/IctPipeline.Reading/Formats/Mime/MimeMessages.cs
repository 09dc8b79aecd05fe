using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;
using MimeKit;

namespace IctPipeline.Reading.Formats.Mime;

/// <summary>Bytes to a tree of MIME parts (RFC 2045 and others, by MimeKit), within bounds.</summary>
internal static class MimeMessages
{
    /// <summary>Parts within each other; a forwarded mail in a forwarded mail with pictures has eight.</summary>
    private const int MaxDepth = 64;

    /// <param name="bytes">One message; kept, since the contents of its parts lie there.</param>
    /// <exception cref="ArticleRejectedException">It is no message, or beyond what a message may have.</exception>
    public static MimeMessage Parse(ReadOnlyMemory<byte> bytes, FileContext context)
    {
        bytes = bytes[(bytes.Length - MimeHead.Start(bytes.Span).Length)..];
        var options = new ParserOptions { MaxMimeDepth = MaxDepth, CharsetEncoding = Encoding.UTF8 };
        try
        {
            MimeWeight.Weigh(options, bytes.OpenRead(), context);
            var parser = new MimeParser(options, bytes.OpenRead(), MimeFormat.Entity, persistent: true);
            var message = parser.ParseMessage(context.Budget.Cancellation);
            context.Budget.Check();
            return message;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IOException or InvalidOperationException)
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                $"The message is damaged ({exception.Message.TrimEnd('.')}). Save it again from the mail program or the browser.",
                exception
            );
        }
    }

    /// <summary>The bytes of a part, without their transfer encoding.</summary>
    public static ReadOnlyMemory<byte> Content(MimePart part, ReadBudget budget)
    {
        budget.Check();
        if (part.Content is null)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        using var content = new MemoryStream();
        part.Content.DecodeTo(content, budget.Cancellation);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    /// <summary>A message inside a message as a file of its own.</summary>
    public static ReadOnlyMemory<byte> Bytes(MimeMessage message, ReadBudget budget)
    {
        using var whole = new MemoryStream();
        message.WriteTo(whole, budget.Cancellation);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    /// <summary>A part of text in whatever charset it is in; null where it is empty.</summary>
    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.Undecodable"/>: it is no text.</exception>
    public static DecodedText? Text(MimePart part, FileContext context)
    {
        var bytes = Content(part, context.Budget);
        if (bytes.IsEmpty)
        {
            return null;
        }

        var declared = DeclaredCharset.FromContentType($"text/plain; charset={part.ContentType?.Charset}");
        var decoded = CharsetDetector.Decode(bytes.Span, declared);
        context.Trace?.Note("decode", part.ContentType?.MimeType ?? "part", decoded.Charset, decoded.Evidence);
        return string.IsNullOrWhiteSpace(decoded.Text) ? null : decoded;
    }
}
