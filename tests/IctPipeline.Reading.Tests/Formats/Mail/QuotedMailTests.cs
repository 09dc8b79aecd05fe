using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Mail;

/// <summary>What is not the sender's own is left out; a mail that is passed on is the article.</summary>
public class QuotedMailTests
{
    [Theory]
    [InlineData("On Mon, 5 Mar 2018 at 09:00, Lan Vu <lan@paper.example> wrote:\n> Is it lit?\n> Lan\n")]
    [InlineData("On Mon, 5 Mar 2018 at 09:00, Lan Vu\n<lan@paper.example\n> wrote:\n\n> Is it lit?\n")]
    [InlineData("Vào Th 2, 5 thg 3, 2018 lúc 09:00 Lan Vu <lan@paper.example> đã viết:\n\n> Is it lit?\n")]
    [InlineData("2018-03-05 9:00 GMT+07:00 Lan Vu <lan@paper.example>:\n\nIs it lit?\n")]
    [InlineData("Am 05.03.2018 um 09:00 schrieb \"Lan Vu\" <lan@paper.example>:\n\nIs it lit?\n")]
    [InlineData("---- On Mon, 5 Mar 2018 09:00:00 +0700 Lan Vu wrote ----\n\nIs it lit?\n")]
    [InlineData("-----Original Message-----\nFrom: Lan Vu\nSent: Monday\nSubject: Crane\n\nIs it lit?\n")]
    [InlineData(
        "________________________________\nFrom: Lan Vu <lan@paper.example>\nSent: 5 March 2018\nTo: Orla\nSubject: Crane\n\nIs it lit?\n"
    )]
    [InlineData("*Từ:* Lan Vu\n*Đã gửi:* Thứ Hai, 5 tháng 3 2018\n*Tới:* Orla\n*Chủ đề:* Cẩu\n\nIs it lit?\n")]
    [InlineData("-- \nOrla Byrne\nPort of Vinh, 3 Quay Street\n")]
    [InlineData("On Mon, Mar 05, 2018 at 09:00:17AM +0700, Lan Vu mentioned:\n> Is it lit?\n")]
    [InlineData("LV> Is it lit?\nLV> Lan\n")]
    [InlineData("\n\nhttps://lists.port.example/mailman/listinfo/port-news\n")]
    [InlineData("-------------------------------------------------------\nThis mail is sponsored by: Nobody\nhttps://nobody.example/\n")]
    [InlineData("Sent from my iPhone\n")]
    [InlineData("Được gửi từ iPhone của tôi\n")]
    [InlineData("_______________________________________________\nport-news mailing list\nhttps://lists.port.example/listinfo/port-news\n")]
    public void Read_WhatIsBelow_IsNotTheSendersOwn(string below) =>
        Assert.Equal(Mails.Prose, Mails.Read(Mails.Plain($"{Mails.Prose}\n\n{below}")).Body);

    [Fact]
    public void Read_AnswersBetweenQuotedLines_AreKept()
    {
        var article = Mails.Read(
            Mails.Plain("On 5 March 2018 Lan <lan@paper.example> wrote:\n> Is it lit?\nYes, since noon.\n> And the ship?\nIt came in.\n")
        );

        Assert.Equal("Yes, since noon.\n\nIt came in.", article.Body);
    }

    [Theory]
    [InlineData("In 2017 he wrote:\n\nThe crane will be lit.")]
    [InlineData("Ngày 5/3/2018, ông Minh viết:\n\nCẩu sẽ sáng đèn.")]
    [InlineData("Contact:\n\nPort of Vinh, from Monday to Friday.")]
    [InlineData("From: the harbour.\n\nThe crane will be lit.")]
    [InlineData("The plan in short:\n\n-- one crane\n-- two ships\n\nThat is all.")]
    public void Read_WordsThatOnlyLookSo_AreKept(string text)
    {
        var article = Mails.Read(Mails.Plain($"{Mails.Prose}\n\n{text}"));

        Assert.EndsWith(text[^12..], article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "FYI\n\n---------- Forwarded message ---------\nFrom: Lan Vu <lan@paper.example>\nDate: Fri, 2 Mar 2018 at "
            + "08:00\nSubject: Old crane\n"
            + "To: Orla <orla@port.example>\n\n"
    )]
    [InlineData(
        "Begin forwarded message:\n\nFrom: Lan Vu <lan@paper.example>\nSubject: Old crane\nDate: 2 March 2018 at 08:00 GMT+7\nTo: Orla\n\n"
    )]
    [InlineData(
        "---------- Thư đã chuyển tiếp ----------\nTừ: Lan Vu <lan@paper.example>\nNgày: 2/3/2018 08:00\nChủ đề: Old crane\nTới: Orla\n\n"
    )]
    public void Read_Forward_IsTheMailThatIsPassedOn(string above)
    {
        var head = Mails.Head.Replace("Subject: Second", "Subject: Fwd: Second", StringComparison.Ordinal);
        var article = Mails.Read(Mails.Plain($"{above}{Mails.Prose}\n", head));

        Assert.Equal(Mails.Prose, article.Body);
        Assert.Equal("Lan Vu", Assert.Single(article.Authors));
        Assert.Equal("Second crane at Vinh", article.Title);
        Assert.StartsWith("2018-03-02T08:00:00", article.Published?.Value, StringComparison.Ordinal);
        Assert.Contains(article.DateEvidence, date => date is { Field: "Date", Confidence: 0.3 });
    }

    [Theory]
    [InlineData(
        "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On 5 March Lan wrote:</div><blockquote>Is it lit?</blockquote></div>"
    )]
    [InlineData("<div class=\"moz-cite-prefix\">On 5 March Lan wrote:</div><blockquote type=\"cite\">Is it lit?</blockquote>")]
    [InlineData(
        "<hr><div><b>From:</b> Lan Vu<br><b>Sent:</b> 5 March 2018<br><b>To:</b> Orla<br><b>Subject:</b> Crane</div><p>Is it lit?</p>"
    )]
    [InlineData("<p><b>From:</b> Lan Vu</p><p><b>Sent:</b> 5 March 2018</p><p><b>Subject:</b> Crane</p><p>Is it lit?</p>")]
    [InlineData("<div class=\"gmail_signature\">Orla Byrne<br>Port of Vinh</div>")]
    [InlineData("<p>-- <br>Orla Byrne<br>Port of Vinh</p>")]
    public void Read_QuotationInHtml_IsLeftOut(string below) =>
        Assert.Equal(Mails.Prose, Mails.Read(Mails.Html($"<p>{Mails.Prose}</p>{below}")).Body);

    [Fact]
    public void Read_ForwardInHtml_IsTheMailThatIsPassedOn()
    {
        var head = Mails.Head.Replace("Subject: Second", "Subject: FW: Second", StringComparison.Ordinal);
        var article = Mails.Read(
            Mails.Html(
                "<div>For you</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">---------- Forwarded message ---------<br>"
                    + "From: <b>Lan Vu</b> &lt;lan@paper.example&gt;<br>Date: Fri, 2 Mar 2018 at 08:00<br>Subject: "
                    + "Old crane<br>To: Orla</div>"
                    + $"<p>{Mails.Prose}</p></div>",
                head
            )
        );

        Assert.Equal(Mails.Prose, article.Body);
        Assert.Equal("Lan Vu", Assert.Single(article.Authors));
    }

    [Fact]
    public void Read_MailThatIsAllQuotation_KeepsIt()
    {
        Assert.Equal(Mails.Prose, Mails.Read(Mails.Plain($"> {Mails.Prose}\n")).Body);
        Assert.Equal(Mails.Prose, Mails.Read(Mails.Html($"<blockquote type=\"cite\">{Mails.Prose}</blockquote>")).Body);
    }

    [Fact]
    public void Read_Newsletter_LosesWhatItSaysOfItself()
    {
        var article = Mails.Read(
            Mails.Html(
                "<div style=\"display:none\">Two cranes and a ship</div><table><tr><td><a "
                    + "href=\"https://port.example/v?u=1\">View in browser</a></td></tr>"
                    + $"<tr><td><p>{Mails.Prose}</p><p>The next crane follows in May, when the quay is long enough "
                    + $"for it.</p></td></tr><tr><td><p>You are "
                    + "receiving this because you wrote to us.</p><p><a "
                    + "href=\"https://port.example/u?u=1\">Unsubscribe</a></p></td></tr></table>"
                    + "<img src=\"https://port.example/o.gif?u=1\" width=\"1\" height=\"1\"><img "
                    + "src=\"https://port.example/p.gif\" style=\"width: 1px\">"
            )
        );

        Assert.Equal($"{Mails.Prose}\n\nThe next crane follows in May, when the quay is long enough for it.", article.Body);
        Assert.Empty(article.Images);
        Assert.Empty(article.Links);
    }
}
