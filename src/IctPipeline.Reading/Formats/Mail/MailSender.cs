using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.Mime;
using IctPipeline.Reading.Language.Addresses;
using MimeKit;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>Who sent a mail, by name. An address is nobody's name, and is kept nowhere.</summary>
internal static partial class MailSender
{
    /// <summary>The names in From, else in Sender; none where only addresses stand there.</summary>
    public static IEnumerable<string> Names(MimeFields fields)
    {
        var found = NamesIn(fields, "From");
        return found.Count > 0 ? found : NamesIn(fields, "Sender");
    }

    /// <summary>The name in "Jane Doe &lt;jane@doe.example&gt; (Press)"; null where there is an address alone.</summary>
    public static string? Name(string? mailbox)
    {
        if (string.IsNullOrWhiteSpace(mailbox))
        {
            return null;
        }

        if (Veiled().Match(mailbox.Trim()) is { Success: true } veiled)
        {
            return Name(veiled.Groups["name"].Value);
        }

        var at = mailbox.IndexOfAny(['<', '[']);
        var name = at > 0 && mailbox.IndexOf('@', at) > 0 ? mailbox[..at] : mailbox;
        name = Via().Replace(name.Trim(' ', '\t', '"', '\'', '*', ',', ';'), "").Trim();
        return
            name.Contains('@', StringComparison.Ordinal)
            || PersonalAddresses.Strip(name) is not { Length: > 0 } bare
            || !bare.Any(char.IsLetter)
            ? null
            : FirstNameFirst(bare);
    }

    /// <summary>"Byrne, Orla", as offices name their people, is one person.</summary>
    private static string FirstNameFirst(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 1 } last, { Length: > 1 } first]
        && !first.Contains(' ', StringComparison.Ordinal)
            ? $"{first} {last}"
            : name;

    private static List<string> NamesIn(MimeFields fields, string field)
    {
        var text = fields.Addresses(field);
        return text is not null && InternetAddressList.TryParse(text, out var list)
                ? [.. list.Mailboxes.Select(mailbox => Name(mailbox.Name)).OfType<string>()]
            : Name(text) is { } name ? [name]
            : [];
    }

    /// <summary>"jane at doe.example (Jane Doe)": archives of mailing lists write addresses so that no robot takes them for one.</summary>
    [GeneratedRegex(@"\A[\w.+-]+ at [\w-]+(?:\.[\w-]+)+(?:\s+\((?<name>[^()]*)\))?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Veiled();

    /// <summary>What mailing lists add to the names of their members.</summary>
    [GeneratedRegex(@"\s+(?:via|qua)\s+\S.*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Via();
}
