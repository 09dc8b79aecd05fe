using IctPipeline.Reading.Formats.Html;
using IctPipeline.Reading.Formats.Mime;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;
using MimeKit;

namespace IctPipeline.Reading.Formats.Mhtml;

/// <summary>Pages that browsers save with all that belongs to them in one file (MHTML, RFC 2557).</summary>
internal sealed class MhtmlFormat : IArticleFormat<ByteContext>
{
    private const double ByShape = 0.95;

    public string Name => "mhtml";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".mhtml", "multipart/related"), new(".mht", "multipart/related")];

    public double Recognize(ByteContext context) =>
        MimeHead.Find(context.Bytes.Span) is { } head && IsSavedPage(head, context.IsNamedAs(this)) ? ByShape : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var message = MimeMessages.Parse(context.Bytes, context);
        var page = SavedPage.Find(message);
        if (page is null || MimeMessages.Text(page.Html, context) is not { } decoded)
        {
            throw new ArticleRejectedException(
                RejectionCodes.NoArticle,
                "The saved page holds no HTML. Save it again from the browser, once it is loaded."
            );
        }

        context.Note("parse", $"{page.Pictures} pictures and {page.Others} other parts", "they are not stored");
        var text = new ParseContext(decoded.Text, context.Name, "text/html", context.Options, context.Budget) { Trace = context.Trace };
        foreach (var part in new HtmlFormat().Read(text))
        {
            yield return part is ArticlePart { Article: var article } ? Completed(article, page, message, decoded) : part;
        }
    }

    /// <summary>By what browsers write into the head; mails with pictures in them have recipients.</summary>
    private static bool IsSavedPage(MimeHead head, bool named)
    {
        var type = head["content-type"];
        var holdsPage =
            type?.StartsWith("multipart/related", StringComparison.OrdinalIgnoreCase) == true
            || (head["content-location"] is not null && type?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true);
        return head["snapshot-content-location"] is not null
            || (
                holdsPage
                && (head["from"]?.Contains("saved by", StringComparison.OrdinalIgnoreCase) == true || head["x-maf-information"] is not null)
            )
            || (named && (holdsPage || type?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true));
    }

    private static ArticlePart Completed(ParsedArticle article, SavedPage page, MimeMessage message, DecodedText decoded)
    {
        var fields = new MimeFields(message.Headers, decoded.Charset);
        article.Title ??= fields.Text("Subject");
        if (fields.Date("Date") is { } saved)
        {
            article.Dates.Add(new DateClue(saved, DatePlace.Saved, "Date"));
        }

        page.CompleteImages(article.Images);
        PageSource.Complete(article, page.Address);
        article.Warnings.AddRange(DecodingWarnings.Of(decoded));
        return new ArticlePart(article, decoded.Charset) { CharsetConfidence = decoded.Confidence };
    }
}
