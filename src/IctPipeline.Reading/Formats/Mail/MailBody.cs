using MimeKit;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>A part of a mail that is its words, and the same words in plain text where the mail has both.</summary>
/// <param name="Text">The richest form.</param>
/// <param name="Plain">Read where the richest form shows little; null where there is none.</param>
internal sealed record MailBody(TextPart Text, TextPart? Plain = null)
{
    public bool IsHtml => Text.IsHtml;
}
