using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Formats.Mime;
using IctPipeline.Reading.Language.Addresses;
using IctPipeline.Reading.Model;
using MimeKit;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>The files that a mail carries, as members under names that are clean and unique.</summary>
internal sealed class MailFiles(ReadBudget budget)
{
    /// <summary>What the mail itself is called beside its files.</summary>
    public const string Message = "message";

    private readonly MemberNames _names = new();
    private int _position;

    /// <summary>The mail's own name, which no file gets.</summary>
    public string OwnName() => _names.Next(Message, Message);

    public FilePart Open(MimeEntity file)
    {
        var name = NameOf(file);
        var path = Path(name);
        return file is MessagePart { Message: { } message }
            ? new MemberPart(path, MimeMessages.Bytes(message, budget)) { Name = name ?? "message.eml" }
            : new MemberPart(path, file is MimePart part ? MimeMessages.Content(part, budget) : default)
            {
                Name = name,
                ContentType = file.ContentType.MimeType,
            };
    }

    public FilePart Refuse(string name, ArticleRejectedException why) => new RefusedPart(Path(MemberPaths.Clean(name)), why);

    private string Path(string? name) => _names.Next(name, $"[{_position++}]");

    /// <summary>Null where it has none, or one that holds somebody's address.</summary>
    private static string? NameOf(MimeEntity file)
    {
        var name = file.ContentDisposition?.FileName ?? file.ContentType.Name;
        return string.IsNullOrWhiteSpace(name) || PersonalAddresses.Has(name) ? null : MemberPaths.Clean(name);
    }
}
