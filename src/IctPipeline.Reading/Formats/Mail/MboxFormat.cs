using System.Security.Cryptography;
using System.Text;
using IctPipeline.Reading.Formats.Mime;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>Mailboxes (mbox, RFC 4155 and its relatives): each mail is a member, read when it is asked for.</summary>
internal sealed class MboxFormat : IArticleFormat<ByteContext>
{
    /// <summary>Hexadecimal digits: enough that two of a million mails hardly share a name.</summary>
    private const int HashLength = 16;

    private const double ByShape = 0.9;

    public string Name => "mbox";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".mbox", "application/mbox")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context) =>
        Mailbox.IsAtStartOf(context.Bytes.Span)
        && MimeHead.Find(context.Bytes.Span)?.IsMail == true
        && (context.Extension != ".eml" || Mailbox.MailsIn(context.Bytes).Skip(1).Any())
            ? ByShape
            : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var budget = new ExpansionBudget(context.Options, context.Bytes.Length);
        var names = new MemberNames();
        foreach (var mail in Mailbox.MailsIn(context.Bytes))
        {
            context.Budget.Check();
            budget.CountMember();
            yield return new MemberPart(names.Next(NameOf(mail.Span), "mail"), mail) { Name = "mail.eml" };
        }
    }

    /// <summary>
    /// By a hash of its Message-ID, which stays when others come and go. The id itself looks like an address, and holds one at times. A
    /// mail without an id goes by all that it holds.
    /// </summary>
    private static string NameOf(ReadOnlySpan<byte> mail)
    {
        var id = MimeHead.Find(mail)?["message-id"];
        var hash = SHA256.HashData(id is null ? mail : Encoding.UTF8.GetBytes(id.Trim()));
        return $"mail~{Convert.ToHexStringLower(hash)[..HashLength]}";
    }
}
