using IctPipeline.Reading.Formats.Mime;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>Single mails (RFC 5322): press releases, newsletters. Attached files are members beside the mail.</summary>
internal sealed class EmlFormat : IArticleFormat<ByteContext>
{
    private const double ByShape = 0.85;

    public string Name => "eml";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".eml", "message/rfc822")];

    public double Recognize(ByteContext context) =>
        MimeHead.Find(context.Bytes.Span) is { } head && (head.IsMail || (context.IsNamedAs(this) && head.OrdinaryFields > 0))
            ? ByShape
            : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var message = MimeMessages.Parse(context.Bytes, context);
        var parts = MailParts.Of(message);
        if (parts.IsReport)
        {
            throw new ArticleRejectedException(
                RejectionCodes.NoArticle,
                "The mail is a report on the delivery of another mail, which is nobody's article. Delete it, or drop the other mail."
            );
        }

        return Parts(parts, message, context);
    }

    private static IEnumerable<FilePart> Parts(MailParts parts, MimeKit.MimeMessage message, ByteContext context)
    {
        var files = new MailFiles(context.Budget);
        // Where the file is a member itself, the mail has that member's name.
        var isBundle = context.Member is null && parts.Files.Count + parts.Sealed.Count > 0;
        var article = MailArticle.Read(message, parts, isBundle ? files.OwnName() : null, context);
        if (article is null && parts.Files.Count == 0)
        {
            throw parts.Sealed.Count > 0 ? parts.Sealed[0].Why : Wordless(parts.Media);
        }

        if (parts.Media > 0)
        {
            context.Note("parse", $"{parts.Media} attached pictures, sounds or films", "they are not stored");
        }

        if (article is not null)
        {
            // What looked like words may be a signature or a quotation alone.
            yield return article with
            {
                MayBeEmpty = parts.Files.Count > 0,
            };
        }
        else
        {
            context.Note("parse", "the mail itself", "it has no words; its files have");
        }

        foreach (var file in parts.Files)
        {
            yield return files.Open(file);
        }

        foreach (var (name, why) in parts.Sealed)
        {
            yield return files.Refuse(name, why);
        }
    }

    private static ArticleRejectedException Wordless(int media) =>
        new(
            RejectionCodes.NoArticle,
            media > 0
                ? "The mail has no words, only pictures, sounds or films. Drop the text as Markdown, HTML or plain text."
                : "The mail has no words. Save it again from the mail program, with its text loaded."
        );
}
