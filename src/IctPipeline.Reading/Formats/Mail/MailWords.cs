using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>What mail programs write around the words of people, in many languages.</summary>
internal static class MailWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly WordTable Table = WordTable.Load("mail-words.tsv");

    /// <summary>"Re:", "Fwd:", "RE[2]:", as often as they stand there.</summary>
    public static Regex Replies { get; } = Prefix($"(?:{Table.Pattern("reply")}|{Table.Pattern("forward")})");

    /// <summary>The first prefix that says that the mail is passed on, behind others or not.</summary>
    public static Regex Forwards { get; } =
        new($@"^\s*(?:{Table.Pattern("reply")}\s*[:：]\s*)*{Table.Pattern("forward")}(?:\[\d+\]|\(\d+\))?\s*[:：]", Options);

    /// <summary>The end of "On Monday, Jane Doe wrote:".</summary>
    public static Regex Wrote { get; } = new($@"{Table.Pattern("wrote")}[-\s]*[:：]?$", Options);

    /// <summary>The beginning of "On Monday, Jane Doe wrote:".</summary>
    public static Regex On { get; } = new($@"^{Table.Pattern("on")}(?:\W|$)", Options);

    public static Regex Original { get; } = Divider("original");

    public static Regex Forwarded { get; } = Divider("forwarded");

    public static Regex From { get; } = Label("from");

    public static Regex Sent { get; } = Label("sent");

    public static Regex To { get; } = Label("to");

    public static Regex Subject { get; } = Label("subject");

    public static Regex Device { get; } = new($@"^\W{{0,3}}{Table.Pattern("device")}", Options);

    public static Regex Unsubscribe { get; } = new(Table.Pattern("unsubscribe"), Options);

    public static Regex Browser { get; } = new(Table.Pattern("browser"), Options);

    public static Regex List { get; } = new(Table.Pattern("list"), Options);

    private static Regex Prefix(string words) => new($@"^\s*(?:{words}(?:\s*\[\d+\]|\s*\(\d+\)|\s*\d{{1,2}})?\s*[:：]\s*)+", Options);

    /// <summary>Between dashes, or alone with a colon.</summary>
    private static Regex Divider(string kind) =>
        new($@"^(?:[-_=*\s]{{2,}}\s*{Table.Pattern(kind)}\b.{{0,60}}?[-_=*\s]*|{Table.Pattern(kind)}\s*[:：])$", Options);

    /// <summary>"From: …", also in bold as Markdown writes it ("*From:* …"). What follows is the group <c>value</c>.</summary>
    private static Regex Label(string kind) => new($@"^[\s*_]{{0,4}}{Table.Pattern(kind)}\s*[:：][*_]{{0,2}}\s*(?<value>.*)$", Options);
}
