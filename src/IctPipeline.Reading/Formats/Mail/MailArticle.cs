using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Mime;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;
using MimeKit;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>A mail as an article: its subject, who sent it and when, and its words.</summary>
internal static class MailArticle
{
    /// <summary>HTML that shows less than this share of what the plain text has is a frame around pictures or a notice.</summary>
    private const double Little = 0.5;

    /// <param name="member">What names it where the file holds more than this article.</param>
    /// <returns>Null where the mail has no words.</returns>
    /// <exception cref="ArticleRejectedException">Its words are encrypted, or no text.</exception>
    public static ArticlePart? Read(MimeMessage message, MailParts parts, string? member, ByteContext context)
    {
        var charset = parts.Bodies.Select(body => body.Text.ContentType.Charset).FirstOrDefault(name => name is not null);
        var fields = new MimeFields(message.Headers, CharsetNames.Normalize(charset));
        var subject = fields.Text("Subject");
        var isForward = MailSubject.IsForward(subject);
        var texts = parts.Bodies.Select(body => Decode(body, context)).OfType<DecodedBody>().ToList();
        if (texts.Count == 0)
        {
            return null;
        }

        var isMarkup = texts.Exists(text => text.IsHtml);
        var list = fields.Text("List-Id");
        var article = new ParsedArticle
        {
            Member = member,
            FromMarkup = isMarkup,
            Title = MailSubject.Title(subject, list),
            Site = MailList.Name(list) ?? fields.Text("Organization"),
            CanonicalUrl = MailList.ArchivedAt(fields.Text("Archived-At")),
            Language = fields.Text("Content-Language"),
        };
        article.Tags.AddRange(MetaLists.Split(MetaValue.From(fields.Text("Keywords") ?? "")));
        QuotedHead? passedOn = null;
        foreach (var text in texts)
        {
            var head = Take(text, isForward, article, context);
            passedOn ??= head;
        }

        MailLines.DropSmallPrint(article.Blocks);
        AddSender(fields, passedOn, article);
        AddDates(fields, passedOn, article);
        article.Title ??= MailSubject.Title(passedOn?.Subject, null);
        if (article.Title is null)
        {
            TextTitle.Take(article);
        }

        foreach (var warning in texts.SelectMany(text => DecodingWarnings.Of(text.Decoded)).DistinctBy(warning => warning.Code))
        {
            article.Warnings.Add(warning);
        }

        var first = texts.MaxBy(text => text.Decoded.Text.Length)!.Decoded;
        return new ArticlePart(article, first.Charset) { CharsetConfidence = first.Confidence };
    }

    private static DecodedBody? Decode(MailBody body, ByteContext context) =>
        MimeMessages.Text(body.Text, context) is { } decoded ? new DecodedBody(body, decoded)
        : body.Plain is { } plain && MimeMessages.Text(plain, context) is { } instead ? new DecodedBody(new MailBody(plain), instead)
        : null;

    private static QuotedHead? Take(DecodedBody text, bool isForward, ParsedArticle article, ByteContext context)
    {
        if (!text.IsHtml)
        {
            return TakePlain(text, isForward, article, context);
        }

        var before = article.Blocks.Count;
        var page = new ParseContext(text.Decoded.Text, context.Name, "text/html", context.Options, context.Budget)
        {
            Trace = context.Trace,
        };
        var head = MailMarkup.Read(text.Decoded.Text, isForward, article, page);
        if (text.Body.Plain is not { } plain || MimeMessages.Text(plain, context) is not { } decoded)
        {
            return head;
        }

        var instead = new ParsedArticle();
        var other = TakePlain(new DecodedBody(new MailBody(plain), decoded), isForward, instead, context);
        if (Length(article.Blocks, before) >= Length(instead.Blocks, 0) * Little)
        {
            return head;
        }

        context.Note("body", "plain text", "the HTML part shows much less");
        article.Blocks.RemoveRange(before, article.Blocks.Count - before);
        article.Blocks.AddRange(instead.Blocks);
        return other;
    }

    private static QuotedHead? TakePlain(DecodedBody text, bool isForward, ParsedArticle article, ByteContext context)
    {
        var words = text.Decoded.Text;
        if (SealedMail.IsEncryptedText(words))
        {
            throw SealedMail.EncryptedText();
        }

        new NodeBudget(context.Options.MaxNodes).Add(words.AsSpan().Count('\n'));
        var part = text.Body.Text;
        if (part.IsFlowed)
        {
            words = MailText.Unflow(words, part.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true);
        }

        return MailText.Read(words, isForward, article.Blocks);
    }

    private static void AddSender(MimeFields fields, QuotedHead? passedOn, ParsedArticle article)
    {
        var names =
            passedOn is null ? MailSender.Names(fields)
            : MailSender.Name(passedOn.From) is { } first ? [first]
            : [];
        article.Authors.AddRange(names.SelectMany(name => MetaAuthors.Names(MetaValue.From(name))));
    }

    private static void AddDates(MimeFields fields, QuotedHead? passedOn, ParsedArticle article)
    {
        if (passedOn?.Sent is { Length: > 0 } sent)
        {
            article.Dates.Add(new DateClue(sent, DatePlace.Declared, "forwarded Date"));
        }

        if (fields.Date("Date") is { } date)
        {
            // When a mail is passed on says nothing of the day on which it was written, but that it was not later.
            article.Dates.Add(new DateClue(date, DatePlace.Declared, "Date", Modified: passedOn is not null));
        }
        else if (fields.First(HeaderId.Received) is { } received && received.LastIndexOf(';') is > 0 and var stamp)
        {
            // The first server's stamp, where the sender's program set no date.
            article.Dates.Add(new DateClue(received[(stamp + 1)..].Trim(), DatePlace.UnknownName, "Received"));
        }
    }

    private static int Length(List<Block> blocks, int from) => blocks.Skip(from).Sum(block => block.Text.Length);

    private sealed record DecodedBody(MailBody Body, DecodedText Decoded)
    {
        public bool IsHtml => Body.IsHtml;
    }
}
