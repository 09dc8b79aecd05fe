using IctPipeline.Reading.Formats.Mail;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Mail;

/// <summary>Every line of the table of mail programs' words does what its kind says.</summary>
public sealed class MailWordsTests
{
    [Fact]
    public void MailWords_EveryLine_IsKnown() =>
        TableLines.AssertWork(
            "mail-words.tsv",
            (kind, words) =>
                kind switch
                {
                    "reply" => MailSubject.Title($"{words.ToUpperInvariant()}: Crane", null) == "Crane"
                        && !MailSubject.IsForward($"{words}: Crane"),
                    "forward" => MailSubject.Title($"{words}: Crane", null) == "Crane" && MailSubject.IsForward($"Re: {words}: Crane"),
                    "wrote" => MailWords.Wrote.IsMatch($"On Monday Jane Doe {words}:"),
                    "on" => MailWords.On.IsMatch($"{words} 5/3/2018"),
                    "original" => MailWords.Original.IsMatch($"----- {words} -----"),
                    "forwarded" => MailWords.Forwarded.IsMatch($"---------- {words} ----------"),
                    "from" => MailWords.From.IsMatch($"{words}: Jane"),
                    "sent" => MailWords.Sent.IsMatch($"*{words}:* Monday"),
                    "to" => MailWords.To.IsMatch($"{words}： Jane"),
                    "subject" => MailWords.Subject.IsMatch($"{words}: Crane"),
                    "device" => MailWords.Device.IsMatch($"{words} iPhone"),
                    "unsubscribe" => MailWords.Unsubscribe.IsMatch($"Click here to {words}."),
                    "browser" => MailWords.Browser.IsMatch($"» {words} «"),
                    _ => MailWords.List.IsMatch($"{kind} {words}"),
                }
        );
}
