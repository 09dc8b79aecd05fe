using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>What the fields of mailing lists tell (RFC 2919, RFC 5064).</summary>
internal static partial class MailList
{
    /// <summary>The list's name for people in "News of the port &lt;news.port.example&gt;"; null where it has none.</summary>
    public static string? Name(string? listId)
    {
        var at = listId?.IndexOf('<', StringComparison.Ordinal) ?? -1;
        if (at <= 0)
        {
            return null;
        }

        var name = listId![..at].Trim(' ', '\t', '"', '\'');
        // Services number their customers: "7f3a9c01b2 mc list".
        return name.Length > 0 && !name.Contains('@', StringComparison.Ordinal) && !MachineWord().IsMatch(name) ? name : null;
    }

    /// <summary>Where the mail can be read on the web; null where that is no address of a page.</summary>
    public static string? ArchivedAt(string? field)
    {
        var address = field?.Trim(' ', '<', '>');
        return
            address is not null
            && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && Uri.IsWellFormedUriString(address, UriKind.Absolute)
            ? address
            : null;
    }

    [GeneratedRegex(@"(?:^|\s)(?=\w*\d)(?=\w*[a-z])\w{8,}|^\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex MachineWord();
}
