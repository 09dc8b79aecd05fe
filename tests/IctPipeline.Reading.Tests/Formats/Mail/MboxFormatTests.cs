using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Mail;

public class MboxFormatTests
{
    private const string Mark = "From orla@port.example Mon Mar  5 10:00:00 2018\n";

    [Fact]
    public void Read_Mailbox_NamesEachMailByItsMessageId()
    {
        var one = Of(1, Mails.Prose);
        var two = Of(2, Mails.Prose + " Twice.");

        var both = Mails.All(one + two, "thu.mbox");
        var other = Mails.All(two + Of(3, Mails.Prose) + one, "thu.mbox");

        Assert.Equal(["Crane 1", "Crane 2"], both.Select(member => member.Article?.Title));
        Assert.All(both, member => Assert.Matches("^mail~[0-9a-f]{16}$", member.Member));
        Assert.Equal(both[0].Member, other[2].Member);
        Assert.Equal(both[1].Member, other[0].Member);
        Assert.Equal("eml", both[0].Article?.File.Format);
    }

    [Fact]
    public void Read_SameMessageIdTwice_TellsThemApart()
    {
        var members = Mails.All(Of(1, Mails.Prose) + Of(1, "Another text."), "thu.mbox");

        Assert.Equal(members[0].Member + "~2", members[1].Member);
    }

    [Fact]
    public void Read_LinesThatBeginWithFrom_PartNoMails()
    {
        var article = Assert
            .Single(
                Mails.All(
                    Of(1, "From here the crane is seen.\n\n>From the quay, too.\n\n>>From nowhere else at 10:00 in 2018.\n"),
                    "thu.mbox"
                )
            )
            .Article;

        Assert.StartsWith("From here the crane is seen.", article?.Body, StringComparison.Ordinal);
        Assert.Contains("From the quay, too.", article?.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From -\n", "\n\n", 2)]
    [InlineData("From -\r\n", "\r\n\r\n", 2)]
    [InlineData("From \n", "\n\n", 2)]
    [InlineData("From -\n", "\n", 1)]
    public void Read_MarkWithoutADay_PartsMailsBehindABlankLine(string mark, string before, int mails)
    {
        var text = Of(1, Mails.Prose)[Mark.Length..].TrimEnd('\n') + before + mark + Of(2, Mails.Prose + " Twice.")[Mark.Length..];

        Assert.Equal(mails, Mails.All(mark + text, "thu.mbox").Count);
    }

    [Fact]
    public void Read_FromAloneInAText_PartsNoMails() =>
        Assert.Single(Mails.All(Of(1, Mails.Prose + "\n\nFrom\n\nSubject: the quay\n"), "thu.mbox"));

    [Theory]
    [InlineData("jane at port.example (Jane Doe)", "Jane Doe")]
    [InlineData("jane.doe at port.example", null)]
    [InlineData("Jane at the quay", "Jane at the quay")]
    public void Read_VeiledAddress_IsNobodysName(string from, string? author)
    {
        var mail =
            Mark + $"From: {from}\nDate: Mon, 05 Mar 2018 10:00:00 +0700\nSubject: Crane\nMessage-ID: <1@b.example>\n\n{Mails.Prose}\n";

        Assert.Equal(author is null ? [] : [author], Assert.Single(Mails.All(mail, "thu.mbox")).Article!.Authors);
    }

    [Fact]
    public void Read_WhatAListsArchiveTookOut_IsNoText()
    {
        const string Rule = "-------------- next part --------------\n";
        var article = Assert
            .Single(
                Mails.All(
                    Of(
                        1,
                        $"{Mails.Prose}\n{Rule}An HTML attachment was scrubbed...\nURL: <http://list.example/a.htm>\n\n"
                            + $"{Rule}The second part is text.\n{Rule}A non-text attachment was scrubbed...\nName: crane.png\n"
                    ),
                    "thu.mbox"
                )
            )
            .Article!;

        Assert.Equal($"{Mails.Prose} The second part is text.", article.Body!.Replace("\n\n", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AuthorOfAPatch_IsNamedOnceWithoutItsLabel()
    {
        var article = Assert.Single(Mails.All(Of(1, $"From: Orla Byrne <orla@port.example>\n\n{Mails.Prose}\n"), "thu.mbox")).Article!;

        Assert.Equal(["Orla Byrne"], article.Authors);
        Assert.Equal(Mails.Prose, article.Body);
    }

    [Fact]
    public void Read_DamagedMail_LosesItselfOnly()
    {
        var damaged =
            Mark
            + "From: a@b.example\nSubject: x\nMessage-ID: <2@b.example>\nContent-Type: text/plain\n\n"
            + "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\n\n";

        var members = Mails.All(Of(1, Mails.Prose) + damaged + Of(3, Mails.Prose), "thu.mbox");

        Assert.Equal([null, RejectionCodes.Undecodable, null], members.Select(member => member.Rejection?.Code));
        Assert.Equal("Crane 3", members[2].Article?.Title);
    }

    [Fact]
    public void Read_FilesOfAMail_AreMembersOfIt()
    {
        var mail = Mails.Multipart("mixed", Mails.Part("text/plain", Mails.Prose), Mails.Part("text/plain", "A file of it.", "a.txt"));

        var members = Mails.All(Mark + mail, "thu.mbox");

        Assert.Equal($"{members[0].Member}#a.txt", members[1].Member);
        Assert.All(members, member => Assert.NotNull(member.Article));
    }

    [Fact]
    public void Read_OneMailThatIsCalledEml_IsThatMail() => Assert.Null(Assert.Single(Mails.All(Of(1, Mails.Prose), "tin.eml")).Member);

    [Fact]
    public void Read_ThousandsOfMails_AreReadEachInItsTurn()
    {
        var mailbox = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, 3_000).Select(i => Of(i, $"{Mails.Prose} It is number {i}.")))
        );
        var read = new ArticleReader(new ReadLimits()).Read(Reading.File(mailbox, "thu.mbox", null));

        Assert.Equal("Crane 0", read.First().Article?.Title);
        Assert.Equal(3_000, read.Count(member => member.Article is not null));
    }

    [Fact]
    public void Read_MoreMailsThanMembersMayBe_ExceedsTheBudget() =>
        Assert.Equal(
            RejectionCodes.BudgetExceeded,
            Reading.RejectionCode(
                Encoding.UTF8.GetBytes(Of(1, "a") + Of(2, "b") + Of(3, "c")),
                "thu.mbox",
                options: new ReadLimits { MaxMembers = 2 }
            )
        );

    private static string Of(int number, string body) =>
        Mark
        + Mails.Plain(
            body,
            Mails
                .Head.Replace("<1.orla", $"<{number}.orla", StringComparison.Ordinal)
                .Replace("Second crane at Vinh", $"Crane {number}", StringComparison.Ordinal)
        )
        + "\n\n";
}
