using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>The title in a subject: without what says that it is an answer or passed on, and without the name of the list.</summary>
internal static partial class MailSubject
{
    public static bool IsForward(string? subject) => subject is not null && MailWords.Forwards.IsMatch(subject);

    /// <param name="subject">Decoded.</param>
    /// <param name="list">What List-Id says; the name of the list in brackets before a subject repeats it.</param>
    /// <returns>Null where nothing is left.</returns>
    public static string? Title(string? subject, string? list)
    {
        for (var title = subject ?? ""; ; )
        {
            var next = MailWords.Replies.Replace(title, "");
            if (Tag().Match(next) is { Success: true } tag && Names(list, tag.Groups["name"].Value))
            {
                next = next[tag.Length..];
            }

            if (next.Length == title.Length)
            {
                return title.Trim() is { Length: > 0 } words ? words : null;
            }

            title = next;
        }
    }

    private static bool Names(string? list, string tag) =>
        list is not null && Letters(list).Contains(Letters(tag), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^\s*\[(?<name>[^\[\]]{2,60})\]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
