using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Mail;

/// <summary>Mails for tests, as a program would write them.</summary>
internal static class Mails
{
    public const string Prose = "The port of Vinh lit its second crane on Monday, and the first ship came in at noon.";

    public const string Head =
        "From: Orla Byrne <orla@port.example>\nTo: Desk <desk@paper.example>\nSubject: Second crane at Vinh\n"
        + "Date: Mon, 05 Mar 2018 10:00:00 +0700\nMessage-ID: <1.orla@port.example>\nMIME-Version: 1.0\n";

    public static string Plain(string body, string head = Head) => $"{head}Content-Type: text/plain; charset=utf-8\n\n{body}";

    public static string Html(string body, string head = Head) => $"{head}Content-Type: text/html; charset=utf-8\n\n{body}";

    /// <param name="parts">Each with its header fields.</param>
    public static string Multipart(string subtype, params string[] parts) =>
        $"{Head}Content-Type: multipart/{subtype}; boundary=\"=_b\"\n\n"
        + string.Concat(parts.Select(part => $"--=_b\n{part}\n"))
        + "--=_b--\n";

    public static string Part(string type, string content, string? fileName = null) =>
        $"Content-Type: {type}\n"
        + (fileName is null ? "" : $"Content-Disposition: attachment; filename=\"{fileName}\"\n")
        + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(content))}";

    public static NormalizedArticle Read(string mail) => Reading.Article(mail, "tin.eml");

    public static List<ReadMember> All(string mail, string name = "tin.eml") => Reading.All(Encoding.UTF8.GetBytes(mail), name);
}
