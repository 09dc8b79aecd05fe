using IctPipeline.Reading.Model;
using MimeKit;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>The tree of a mail's parts, sorted: words, attached files, what is sealed, what is passed over.</summary>
internal sealed class MailParts
{
    /// <summary>What a mail carries beside its words that is no file to read.</summary>
    private static readonly HashSet<string> Companions = new(StringComparer.OrdinalIgnoreCase)
    {
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/css",
        "text/x-amp-html",
        "text/rfc822-headers",
        "application/ics",
        "application/pgp-signature",
        "application/pgp-keys",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "message/delivery-status",
        "message/disposition-notification",
        "message/external-body",
        "message/feedback-report",
    };

    public List<MailBody> Bodies { get; } = [];

    /// <summary>Attached files and mails, in their order.</summary>
    public List<MimeEntity> Files { get; } = [];

    /// <summary>Attached pictures, sounds and films: they illustrate the mail, and only texts are kept.</summary>
    public int Media { get; private set; }

    /// <summary>Parts that can't be looked into, and why.</summary>
    public List<(string Name, ArticleRejectedException Why)> Sealed { get; } = [];

    /// <summary>True for what mail servers and programs send on their own: nobody's article.</summary>
    public bool IsReport { get; private set; }

    public static MailParts Of(MimeMessage message)
    {
        var parts = new MailParts();
        if (message.Body is { } body)
        {
            parts.Bodies.AddRange(parts.Walk(body, isRoot: true));
        }

        return parts;
    }

    private List<MailBody> Walk(MimeEntity entity, bool isRoot = false) =>
        entity switch
        {
            MultipartAlternative alternative => Choose(alternative),
            MultipartRelated related => Root(related),
            Multipart multipart when SealedMail.Wrapped(multipart) is { } why => Seal("message", why),
            Multipart multipart => All(multipart),
            MessagePart forwarded => Attach(forwarded),
            TextPart text => Words(text, isRoot),
            _ => Leaf(entity),
        };

    /// <summary>The last form that is known goes first (RFC 2046, section 5.1.4); HTML has the structure.</summary>
    private List<MailBody> Choose(MultipartAlternative alternative)
    {
        var forms = alternative.Select(form => Walk(form)).Where(form => form.Count > 0).ToList();
        var best = forms.FindLast(form => form.Exists(body => body.IsHtml)) ?? forms.LastOrDefault();
        var plain = forms.Find(form => form is [{ IsHtml: false }]);
        return best is [{ IsHtml: true } html] && plain is [var text] ? [html with { Plain = text.Text }] : best ?? [];
    }

    /// <summary>The root is the words; the others are pictures in them, but for files that are attached all the same.</summary>
    private List<MailBody> Root(MultipartRelated related)
    {
        var root = related.Root;
        var words = root is null ? [] : Walk(root);
        foreach (var part in related.Where(part => part != root && part.IsAttachment))
        {
            words.AddRange(Walk(part));
        }

        return words;
    }

    private List<MailBody> All(Multipart multipart)
    {
        IsReport |= multipart is MultipartReport { ReportType: "delivery-status" or "disposition-notification" or "feedback-report" };
        return [.. multipart.SelectMany(part => Walk(part))];
    }

    private List<MailBody> Words(TextPart text, bool isRoot)
    {
        if (Companions.Contains(text.ContentType.MimeType))
        {
            return [];
        }

        var isFile = text.IsAttachment || !string.IsNullOrEmpty(text.FileName);
        return isFile && !isRoot ? Attach(text) : [new MailBody(text)];
    }

    private List<MailBody> Leaf(MimeEntity entity)
    {
        if (SealedMail.Sealed(entity) is { } why)
        {
            return Seal(entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? entity.ContentType.MimeType, why);
        }

        if (entity.ContentType.MediaType.ToLowerInvariant() is "image" or "audio" or "video" or "font")
        {
            Media += entity.IsAttachment ? 1 : 0;
            return [];
        }

        return Companions.Contains(entity.ContentType.MimeType) || entity is not MimePart { Content: not null } ? [] : Attach(entity);
    }

    private List<MailBody> Attach(MimeEntity file)
    {
        Files.Add(file);
        return [];
    }

    private List<MailBody> Seal(string name, ArticleRejectedException why)
    {
        Sealed.Add((name, why));
        return [];
    }
}
