using IctPipeline.Reading.Model;
using MimeKit;
using MimeKit.Cryptography;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>Wrappers that hide what they hold: they are named, and nothing is guessed of their inside.</summary>
internal static class SealedMail
{
    /// <summary>Why a multipart can't be looked into; null where it can.</summary>
    public static ArticleRejectedException? Wrapped(Multipart multipart) =>
        multipart is MultipartEncrypted
            ? Refusal("is encrypted (PGP or S/MIME)", "Decrypt it in the mail program, save it from there and drop that")
            : null;

    /// <summary>Why a part can't be looked into; null where it is none of the wrappers.</summary>
    public static ArticleRejectedException? Sealed(MimeEntity entity)
    {
        var type = entity.ContentType;
        var name = entity.ContentDisposition?.FileName ?? type.Name ?? "";
        if (
            type.IsMimeType("application", "ms-tnef")
            || type.IsMimeType("application", "vnd.ms-tnef")
            || name.Equals("winmail.dat", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Refusal(
                "is wrapped by Outlook (TNEF, winmail.dat)",
                "Ask the sender for HTML or plain text with its attachments, or save it from Outlook and drop that"
            );
        }

        if (type.IsMimeType("application", "pkcs7-mime") || type.IsMimeType("application", "x-pkcs7-mime"))
        {
            return type.Parameters["smime-type"]?.StartsWith("signed", StringComparison.OrdinalIgnoreCase) == true
                ? Refusal("is inside an S/MIME signature", "Save it without the signature from the mail program and drop that")
                : Refusal(
                    "is wrapped by S/MIME, most likely encrypted",
                    "Decrypt it in the mail program, save it from there and drop that"
                );
        }

        if (type.IsMimeType("message", "partial"))
        {
            return Refusal("is one piece of a mail that was sent in several", "Put it together in the mail program and drop the whole");
        }

        return type.MediaType.Equals("multipart", StringComparison.OrdinalIgnoreCase)
            ? new ArticleRejectedException(
                RejectionCodes.BudgetExceeded,
                "The mail nests its parts deeper than any mail program does. Save what is in it by itself, and drop that."
            )
            : null;
    }

    /// <summary>True for text that is an encrypted message of PGP and nothing else.</summary>
    public static bool IsEncryptedText(string text) => text.AsSpan().TrimStart().StartsWith("-----BEGIN PGP MESSAGE-----");

    public static ArticleRejectedException EncryptedText() =>
        Refusal("is encrypted (PGP)", "Decrypt it in the mail program, save it from there and drop that");

    private static ArticleRejectedException Refusal(string what, string mend) =>
        new(RejectionCodes.UnsupportedFormat, $"What the mail says {what}, which can't be read. {mend}.");
}
