using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Formats.Archives;
using IctPipeline.Reading.Tests.Formats.Word;

namespace IctPipeline.Reading.Tests.Formats.Mail;

public class MailPartsTests
{
    private const string Page = "<html><body><p>The port of Vinh lit its <b>second</b> crane on Monday.</p></body></html>";

    [Fact]
    public void Read_Alternatives_TakesTheHtml()
    {
        var article = Mails.Read(
            Mails.Multipart(
                "alternative",
                Mails.Part("text/plain", "The port of Vinh lit its *second* crane."),
                Mails.Part("text/html", Page)
            )
        );

        Assert.Equal("The port of Vinh lit its second crane on Monday.", article.Body);
    }

    [Fact]
    public void Read_HtmlThatShowsLittle_TakesTheText()
    {
        var article = Mails.Read(
            Mails.Multipart(
                "alternative",
                Mails.Part("text/plain", Mails.Prose),
                Mails.Part("text/html", "<p>News</p><img src=\"https://port.example/letter.png\">")
            )
        );

        Assert.Equal(Mails.Prose, article.Body);
    }

    [Fact]
    public void Read_TextsOneAfterTheOther_AreAllRead()
    {
        var article = Mails.Read(
            Mails.Multipart(
                "mixed",
                Mails.Part("text/plain", "The first part."),
                "Content-Type: image/png\n\nx",
                Mails.Part("text/plain", "The second.")
            )
        );

        Assert.Equal("The first part.\n\nThe second.", article.Body);
    }

    [Fact]
    public void Read_AttachedFiles_AreMembersBesideTheMail()
    {
        var document =
            "Content-Type: application/octet-stream; name=\"=?utf-8?q?b=C3=A1o_c=C3=A1o.docx?=\"\nContent-Disposition: attachment\n"
            + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(DocxReaderTests.Sample())}";
        var members = Mails.All(
            Mails.Multipart(
                "mixed",
                Mails.Part("text/plain", Mails.Prose),
                document,
                Mails.Part("text/html", Page, "trang.html"),
                Mails.Part("image/jpeg", "jpeg", "cau.jpg"),
                Mails.Part("application/pkcs7-signature", "sig", "smime.p7s"),
                Mails.Part("text/html", Page, "trang.html"),
                Mails.Part("application/x-unknown", "\0\u0001\u0002\u0003\u0004\u0005\u0006", "../so.bin")
            )
        );

        Assert.Equal(["message", "báo cáo.docx", "trang.html", "trang.html~2", "so.bin"], members.Select(member => member.Member));
        Assert.Equal(["eml", "docx", "html", "html", null], members.Select(member => member.Article?.File.Format));
        Assert.Equal(RejectionCodes.Undecodable, members[^1].Rejection?.Code);
        Assert.Equal("Second crane at Vinh", members[0].Article?.Title);
    }

    [Fact]
    public void Read_MailWithoutWords_HasItsFilesOnly() =>
        Assert.Equal(
            "tin.txt",
            Assert
                .Single(
                    Mails.All(Mails.Multipart("mixed", Mails.Part("text/plain", " "), Mails.Part("text/plain", Mails.Prose, "tin.txt")))
                )
                .Member
        );

    [Fact]
    public void Read_PicturesInsideTheMail_AreNeitherImagesNorMembers()
    {
        var html = "<p>The port of Vinh lit its second crane.</p><img src=\"cid:a@b\"><img src=\"https://port.example/c.jpg\">";
        var article = Mails.Read(
            Mails.Multipart("related", Mails.Part("text/html", html), "Content-Type: image/png\nContent-ID: <a@b>\n\nx")
        );

        Assert.Equal("https://port.example/c.jpg", Assert.Single(article.Images).Url);
    }

    [Fact]
    public void Read_AttachedMail_IsAMemberAndItsFilesAreMembersOfIt()
    {
        var inner = Mails.Multipart(
            "mixed",
            Mails.Part("text/plain", "The inner words."),
            Mails.Part("text/plain", "A file of it.", "a.txt")
        );
        var outer =
            $"{Mails.Head}Content-Type: multipart/mixed; boundary=\"=_o\"\n\n--=_o\n{Mails.Part("text/plain", Mails.Prose)}\n"
            + $"--=_o\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=\"cu.eml\"\n\n{inner}\n--=_o--\n";

        var members = Mails.All(outer);

        Assert.Equal(["message", "cu.eml", "cu.eml#a.txt"], members.Select(member => member.Member));
        Assert.All(members, member => Assert.NotNull(member.Article));
    }

    [Fact]
    public void Read_MailWithFilesInAnArchive_IsReadWithThem()
    {
        var mail = Mails.Multipart("mixed", Mails.Part("text/plain", Mails.Prose), Mails.Part("text/plain", "A file of it.", "a.txt"));
        var zip = Packed.Zip(CompressionLevel.Fastest, null, [("thu/tin.eml", Encoding.UTF8.GetBytes(mail))]);

        var members = Reading.All(zip, "thu.zip");

        Assert.Equal(["thu/tin.eml", "thu/tin.eml#a.txt"], members.Select(member => member.Member));
        Assert.All(members, member => Assert.NotNull(member.Article));
    }

    [Fact]
    public void Read_ArchiveAttachedToAMail_IsRefusedAsThatMember()
    {
        var zip = Packed.Zip(CompressionLevel.Fastest, null, [("a.txt", Encoding.UTF8.GetBytes(Mails.Prose))]);
        var part =
            "Content-Type: application/zip\nContent-Disposition: attachment; filename=\"a.zip\"\nContent-Transfer-Encoding: base64\n\n"
            + Convert.ToBase64String(zip);

        var members = Mails.All(Mails.Multipart("mixed", Mails.Part("text/plain", Mails.Prose), part));

        Assert.Equal([null, RejectionCodes.UnsupportedFormat], members.Select(member => member.Rejection?.Code));
    }

    [Theory]
    [InlineData("application/ms-tnef; name=winmail.dat", "Outlook")]
    [InlineData("application/octet-stream; name=winmail.dat", "Outlook")]
    [InlineData("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "S/MIME")]
    [InlineData("application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m", "signature")]
    [InlineData("message/partial; id=x; number=1; total=3", "in several")]
    public void Read_Wrapper_IsNamedAndNotGuessed(string type, string name)
    {
        var alone = Assert.Throws<ArticleRejectedException>(() => Mails.All($"{Mails.Head}Content-Type: {type}\n\nx"));
        var beside = Mails.All(Mails.Multipart("mixed", Mails.Part("text/plain", Mails.Prose), Mails.Part(type, "x")));

        Assert.Equal(RejectionCodes.UnsupportedFormat, alone.Code);
        Assert.Contains(name, alone.Message, StringComparison.Ordinal);
        Assert.Equal(Mails.Prose, beside[0].Article?.Body);
        Assert.Contains(name, beside[1].Rejection?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n")]
    [InlineData(
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=x\n\n--x\nContent-Type: "
            + "application/pgp-encrypted\n\n"
            + "Version: 1\n\n--x\nContent-Type: application/octet-stream\n\nhQEMA\n--x--\n"
    )]
    public void Read_EncryptedMail_IsRefusedForThat(string mail)
    {
        var refused = Assert.Throws<ArticleRejectedException>(() => Mails.All(Mails.Head + mail));

        Assert.Equal(RejectionCodes.UnsupportedFormat, refused.Code);
        Assert.Contains("encrypted", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SignedInTheOpen_IsReadWithoutTheMarks()
    {
        var mail = Mails.Plain(
            $"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{Mails.Prose}\n- -- \nOrla\n-----BEGIN PGP SIGNATURE-----\n\niQ\n"
                + "-----END PGP SIGNATURE-----\n"
        );

        Assert.Equal(Mails.Prose, Mails.Read(mail).Body);
    }
}
