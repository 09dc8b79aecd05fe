using System.Globalization;
using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Mail;

/// <summary>Mails made to hurt: each ends as documents or a declared refusal.</summary>
public class MailBombTests
{
    [Fact]
    public void Read_NestedAThousandDeep_IsRefused()
    {
        var mail = new StringBuilder(Mails.Head);
        for (var i = 0; i < 1_000; i++)
        {
            mail.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=\"b{i}\"\n\n--b{i}\n");
        }

        mail.Append("Content-Type: text/plain\n\nThe deepest words.\n");

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(Encoding.UTF8.GetBytes(mail.ToString()), "a.eml"));
    }

    [Fact]
    public void Read_MailsInMailsAThousandDeep_EndsAtTheDepthThatIsRead()
    {
        var mail =
            Mails.Head
            + string.Concat(Enumerable.Repeat($"Content-Type: message/rfc822\n\n{Mails.Head}", 1_000))
            + "\nThe deepest words.\n";

        Assert.All(Mails.All(mail), member => Assert.NotEqual(RejectionCodes.Unreadable, member.Rejection?.Code));
    }

    [Fact]
    public void Read_PartsWithoutEnd_ExceedTheBudget()
    {
        var mail = Mails.Multipart("mixed", [.. Enumerable.Repeat("\n\n", 20_000)]);

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(Encoding.UTF8.GetBytes(mail), "a.eml"));
    }

    [Fact]
    public void Read_HeadersWithoutEnd_ExceedTheBudget()
    {
        var mail = Mails.Head + string.Concat(Enumerable.Repeat("X: y\n", 100_000)) + "\nWords.";

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(Encoding.UTF8.GetBytes(mail), "a.eml"));
    }

    [Theory]
    [InlineData("From: ")]
    [InlineData("> ")]
    [InlineData("On 5 March 2018 at 10:00 ")]
    [InlineData("=?utf-8?q?=41?= ")]
    [InlineData("-- \n")]
    public void Read_RepeatedMarks_EndInTime(string mark) =>
        Assert.NotEmpty(
            Mails.All(Mails.Plain($"{Mails.Prose}\n\n{string.Concat(Enumerable.Repeat(mark + "\n", 50_000))}\nThe last words."))
        );

    [Fact]
    public void Read_SubjectOfEncodedWordsWithoutEnd_EndsInTime()
    {
        var head = Mails.Head.Replace(
            "Second crane",
            string.Concat(Enumerable.Repeat("=?utf-8?q?=41?= Re: [x] ", 20_000)),
            StringComparison.Ordinal
        );

        Assert.NotEmpty(Mails.All(Mails.Plain(Mails.Prose, head)));
    }
}
