using System.Text;
using System.Text.Json;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Mail;

public class EmlFormatTests
{
    [Theory]
    [InlineData("This is what came in")]
    [InlineData("+OK 2016 octets")]
    public void Read_MailBelowALineThatIsNoField_IsReadAsMail(string line)
    {
        var article = Reading.Article(line + "\n" + Mails.Plain(Mails.Prose), "tin.txt");

        Assert.Equal("eml", article.File.Format);
        Assert.Equal("Second crane at Vinh", article.Title);
        Assert.Equal(Mails.Prose, article.Body);
    }

    [Fact]
    public void Read_TextThatSpeaksOfAMailsHead_IsText() =>
        Assert.Equal("text", Reading.Article($"What a mail begins with\nSubject: the crane\n\n{Mails.Prose}", "tin.txt").File.Format);

    [Fact]
    public void Read_PatchInAMail_KeepsItsLines()
    {
        const string Patch =
            "diff --git a/crane.c b/crane.c\nindex 12..34 100644\n--- a/crane.c\n+++ b/crane.c\n"
            + "@@ -1,3 +1,3 @@\n int lit;\n-  lit = 0;\n+  lit = 1;\n\n }";
        var body = $"The crane was not lit, which this mends.\n\n{Patch}\n\nOrla will test it on Monday.\n";

        var article = Mails.Read(Mails.Plain(body));

        Assert.Equal($"The crane was not lit, which this mends.\n\n{Patch}\n\nOrla will test it on Monday.", article.Body);
    }

    [Fact]
    public void Read_PlainMail_HasSubjectSenderDateAndWords()
    {
        var article = Mails.Read(Mails.Plain(Mails.Prose));

        Assert.Equal("eml", article.File.Format);
        Assert.Equal("utf-8", article.File.Charset);
        Assert.Equal("Second crane at Vinh", article.Title);
        Assert.Equal("Orla Byrne", Assert.Single(article.Authors));
        Assert.Equal(new PublishedDate("2018-03-05T10:00:00+07:00", DatePrecision.Second, DateSource.Metadata, 0.9), article.Published);
        Assert.Equal(Mails.Prose, article.Body);
    }

    [Fact]
    public void Read_AddressesEverywhere_AreNowhereInTheResult()
    {
        const string Text = $"{Mails.Prose}\n\nWrite to orla@port.example.\n\n-- \nOrla Byrne\norla@port.example";
        var mail = Mails.Multipart("mixed", Mails.Part("text/plain", Text), Mails.Part("text/plain", Mails.Prose, "orla@port.example.txt"));

        Assert.All(
            Mails.All(mail),
            member => Assert.DoesNotContain("port.example", JsonSerializer.Serialize(member), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_EncodedWords_AreDecodedAcrossTheirSeams()
    {
        // The last letter of the first word ends in the second.
        var head = Mails.Head.Replace(
            "Subject: Second crane at Vinh",
            "Subject: Fwd: =?UTF-8?B?TeG6oW5nIGTDuW5n?=\n =?utf-8?q?_chu?= =?UTF-8?Q?ng_=E1=BB?= =?UTF-8?Q?=9F_Hu=E1=BA=BF?=",
            StringComparison.Ordinal
        );

        Assert.Equal("Mạng dùng chung ở Huế", Mails.Read(Mails.Plain(Mails.Prose, head)).Title);
    }

    [Fact]
    public void Read_EncodedWordsInOldCharsets_AreDecoded()
    {
        var head = Mails.Head.Replace("Second crane at Vinh", "=?EUC-KR?B?x9GxubvnIMbEtbU=?=", StringComparison.Ordinal);

        Assert.Equal("한국사 파도", Mails.Read(Mails.Plain(Mails.Prose, head)).Title);
    }

    [Fact]
    public void Read_SubjectOfBytesOutsideAscii_IsInTheCharsetOfTheText()
    {
        var text = "В порту Витебска заработал второй кран, и в полдень пришло первое судно.";
        var head = Mails.Head.Replace("Second crane at Vinh", "Второй кран", StringComparison.Ordinal);
        var mail = $"{head}Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n{text}";

        var article = Reading.Article(CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes(mail), "tin.eml");

        Assert.Equal("Второй кран", article.Title);
        Assert.Equal(text, article.Body);
        Assert.Equal("koi8-r", article.File.Charset);
    }

    [Fact]
    public void Read_SenderWithComma_IsOnePerson()
    {
        var head = Mails.Head.Replace("Orla Byrne <", "=?utf-8?q?Nguy=E1=BB=85n=2C_Lan?= <", StringComparison.Ordinal);

        Assert.Equal("Lan Nguyễn", Assert.Single(Mails.Read(Mails.Plain(Mails.Prose, head)).Authors));
    }

    [Theory]
    [InlineData("orla@port.example")]
    [InlineData("<orla@port.example>")]
    [InlineData("\"orla@port.example\" <orla@port.example>")]
    public void Read_SenderWithoutName_IsNoAuthor(string sender)
    {
        var head = Mails.Head.Replace("Orla Byrne <orla@port.example>", sender, StringComparison.Ordinal);

        Assert.Empty(Mails.Read(Mails.Plain(Mails.Prose, head)).Authors);
    }

    [Fact]
    public void Read_FlowedText_JoinsItsLines()
    {
        var mail =
            $"{Mails.Head}Content-Type: text/plain; format=flowed\n\nThe port lit \nits second \ncrane.\n\nThe first ship \ncame in.\n";

        Assert.Equal("The port lit its second crane.\n\nThe first ship came in.", Mails.Read(mail).Body);
    }

    [Fact]
    public void Read_FewWrappedLines_AreOneParagraph()
    {
        var article = Mails.Read(
            Mails.Plain("The port of Vinh lit its second crane on Monday, and the first ship that\ncame in took away forty boxes of tea.\n")
        );

        Assert.Single(article.Paragraphs());
    }

    [Fact]
    public void Read_WrappedLinesBesideAWideAddress_AreJoined()
    {
        var article = Mails.Read(
            Mails.Plain(
                "The port of Vinh lit its second crane on Monday, and the first ship that\ncame in took away forty boxes.\n"
                    + "------------------------------------\n* a first crane, which was lit in the year before and "
                    + "stands at the old\nquay\n"
                    + "* a second one\n\n"
                    + "https://port.example/news/2018/03/05/the-port-of-vinh-lit-its-second-crane-on-monday-and-a-ship-came-in\n"
            )
        );

        Assert.Equal(
            [
                "The port of Vinh lit its second crane on Monday, and the first ship that came in took away forty boxes.",
                "* a first crane, which was lit in the year before and stands at the old quay",
                "* a second one",
                "https://port.example/news/2018/03/05/the-port-of-vinh-lit-its-second-crane-on-monday-and-a-ship-came-in",
            ],
            article.Paragraphs()
        );
    }

    [Fact]
    public void Read_QuotedPrintableInOldVietnamese_IsUnicode()
    {
        var mail =
            $"{Mails.Head}Content-Type: text/plain; charset=windows-1258\nContent-Transfer-Encoding: quoted-printable\n\n"
            + "Th=E0nh ph=F4=EC =D0=E0 N=E3=DEng m=F5=D2 b=E0=D2n =F0=F4=CC c=E0=D2m bi=EA=EC cho ng=FD=F5=CCi d=E2n xem.\n";

        Assert.StartsWith("Thành phố Đà N", Mails.Read(mail).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MailWithoutDate_GoesByTheFirstServersStamp()
    {
        var head = Mails.Head.Replace("Date: Mon, 05 Mar 2018 10:00:00 +0700\n", "", StringComparison.Ordinal);
        var mail =
            "Received: from b by c; Tue, 06 Mar 2018 09:00:00 +0700\nReceived: from a by b; Mon, 05 Mar 2018 11:30:00 +0700\n"
            + Mails.Plain(Mails.Prose, head);

        var published = Mails.Read(mail).Published;

        Assert.Equal("2018-03-05T11:30:00+07:00", published?.Value);
        Assert.Equal(0.6, published?.Confidence);
    }

    [Theory]
    [InlineData("Received-SPF: pass\nquite Delivered-To: x\nReceived: from a by b\nFrom: Lan <lan@a.example>\nSubject: Tin\n\n")]
    [InlineData("From mike@a.example\nReturn-Path: <mike@a.example>\nFrom: Lan <lan@a.example>\nSubject: Tin\nMIME-Version: 1.0\n\n")]
    [InlineData("\uFEFFFrom: Lan <lan@a.example>\nTo: x@a.example\nSubject: Tin\n\n")]
    public void Recognize_HeadWithFaults_IsAMail(string head)
    {
        var article = Reading.Article(head + Mails.Prose, "a");

        Assert.Equal("eml", article.File.Format);
        Assert.Equal("Tin", article.Title);
        Assert.Equal(Mails.Prose, article.Body);
    }

    [Theory]
    [InlineData("delivery-status")]
    [InlineData("disposition-notification")]
    public void Read_ReportOfAServer_IsNoArticle(string kind) =>
        Assert.Equal(
            RejectionCodes.NoArticle,
            Reading.RejectionCode(
                Encoding.UTF8.GetBytes(
                    Mails.Multipart($"report; report-type={kind}", Mails.Part("text/plain", "It could not be delivered."))
                ),
                "a.eml"
            )
        );

    [Fact]
    public void Read_MailWithoutWords_IsNoArticle() =>
        Assert.Equal(RejectionCodes.NoArticle, Reading.RejectionCode(Encoding.UTF8.GetBytes(Mails.Plain("\n")), "a.eml"));

    [Fact]
    public void Read_ListAndArchive_AreSiteAndAddress()
    {
        var head =
            Mails.Head.Replace("Subject: ", "Subject: Re: [Port News] ", StringComparison.Ordinal)
            + "List-Id: News of the port <port-news.port.example>\nArchived-At: <https://lists.port.example/news/7>\n"
            + "Keywords: crane, port\n";

        var article = Mails.Read(Mails.Plain(Mails.Prose, head));

        Assert.Equal("Second crane at Vinh", article.Title);
        Assert.Equal("News of the port", article.Site);
        Assert.Equal("https://lists.port.example/news/7", article.CanonicalUrl);
        Assert.Equal(["crane", "port"], article.Tags);
    }

    [Fact]
    public void Read_NumberOfAService_IsNoSite()
    {
        var head = Mails.Head + "List-Id: 1d5ab6c7f2mc list <1d5ab6c7f2.list.example>\n";

        Assert.Null(Mails.Read(Mails.Plain(Mails.Prose, head)).Site);
    }
}
