using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake;

public class BundleTests
{
    [Fact]
    public void Zip_OfArticles_GivesEachAsMember()
    {
        var members = Reading.All(
            Zip(
                ("tin/a.txt", "Tiêu đề A\n\nThân bài của bài thứ nhất."),
                ("../../b.md", "---\ntitle: B\n---\nThân bài."),
                ("bad.json", "{\"title\": ")
            )
        );

        Assert.Equal(["tin/a.txt", "b.md", "bad.json"], members.Select(member => member.Member));
        Assert.Equal("Tiêu đề A", members[0].Article?.Title);
        Assert.Equal("b.md", members[1].Article?.File.Member);
        Assert.Equal(RejectionCodes.InvalidJson, members[2].Rejection?.Code);
    }

    [Fact]
    public void Zip_InsideZip_IsRefusedAsThatMember()
    {
        var inner = Zip(("a.txt", "Thân bài."));

        var member = Assert.Single(Reading.All(Zip(("inner.zip", inner))));

        Assert.Equal(RejectionCodes.UnsupportedFormat, member.Rejection?.Code);
    }

    [Fact]
    public void Zip_WithArchivesOfOtherKinds_RefusesEachAsSuch()
    {
        byte[] gzip = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0];
        var tar = new byte[1024];
        "ustar"u8.CopyTo(tar.AsSpan(257));

        var members = Reading.All(Zip(("a.gz", gzip), ("b.tar", tar), ("c.txt", "Thân bài.")));

        Assert.Equal(
            [RejectionCodes.UnsupportedFormat, RejectionCodes.UnsupportedFormat, null],
            members.Select(member => member.Rejection?.Code)
        );
        Assert.Contains("inside an archive", members[0].Rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_Bomb_ExceedsTheBudget() =>
        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(Zip(("zeros.txt", new byte[30_000_000]))));

    [Fact]
    public void Zip_TooManyMembers_ExceedsTheBudget()
    {
        var options = new ReadLimits { MaxMembers = 3 };
        var bytes = Zip(("1.txt", "Một."), ("2.txt", "Hai."), ("3.txt", "Ba."), ("4.txt", "Bốn."));

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(bytes, options: options));
    }

    [Fact]
    public void Zip_CutOff_IsInvalid() =>
        Assert.Equal(RejectionCodes.InvalidArchive, Reading.RejectionCode(Zip(("a.txt", "Thân bài của bài báo."))[..^30]));

    [Fact]
    public void TarGz_OfArticles_GivesEachAsMember()
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            writer.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream("Tiêu đề\n\nThân bài."u8.ToArray()) }
            );
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(tar.ToArray());
        }

        var member = Assert.Single(Reading.All(packed.ToArray(), "tin.tar.gz"));
        Assert.Equal(("a.txt", "Tiêu đề"), (member.Member, member.Article?.Title));
    }

    [Fact]
    public void Docx_NamedTxt_IsRead()
    {
        const string document = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Tiêu đề bài báo</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Đoạn thứ </w:t></w:r><w:r><w:t>nhất.</w:t></w:r></w:p>
            <w:p><w:r><w:delText>Đã xoá</w:delText><w:t>Đoạn thứ hai.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            </w:body></w:document>
            """;
        var article = Assert
            .Single(Reading.All(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", document)), "tin.txt"))
            .Article;

        Assert.Equal("docx", article?.File.Format);
        Assert.Equal("Tiêu đề bài báo", article?.Title);
        Assert.Equal("Đoạn thứ nhất.\n\nĐoạn thứ hai.\n\nA\tB", article?.Body);
    }

    [Fact]
    public void Docx_WithEntityDeclarations_IsRefused()
    {
        const string bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";

        Assert.Equal(RejectionCodes.InvalidArchive, Reading.RejectionCode(Zip(("word/document.xml", bomb))));
    }

    [Fact]
    public void Rss_WithItems_GivesEachAsMember()
    {
        const string rss = """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo mẫu</title>
            <item><title>Tin một</title><guid>m-1</guid><link>https://example.vn/1</link>
            <pubDate>Thu, 22 Mar 2018 17:30:00 +0700</pubDate>
            <description>&lt;p&gt;Nội dung của tin thứ nhất.&lt;/p&gt;</description></item>
            <item><title>Tin hai</title><link>https://example.vn/2</link><description>Nội dung của tin thứ hai.</description></item>
            </channel></rss>
            """;
        var members = Reading.All(Encoding.UTF8.GetBytes(rss), "feed.txt");

        Assert.Equal(["m-1", "https://example.vn/2"], members.Select(member => member.Member));
        Assert.Equal("Nội dung của tin thứ nhất.", members[0].Article?.Body);
        Assert.Equal("2018-03-22T17:30:00+07:00", members[0].Article?.Published?.Value);
        Assert.Equal("Báo mẫu", members[0].Article?.Site);
    }

    [Fact]
    public void Json_MoreArticlesThanABundleMayHold_IsRefused()
    {
        var list = "[" + string.Join(',', Enumerable.Repeat("{\"title\":\"A\",\"content\":\"Thân bài.\"}", 10_001)) + "]";

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(Encoding.UTF8.GetBytes(list)));
    }

    [Fact]
    public void JsonLines_OfArticles_GivesEachAsMember()
    {
        var members = Reading.All(
            "{\"title\":\"A\",\"content\":\"Thân bài A.\"}\n{\"title\":\"B\",\"content\":\"Thân bài B.\"}\n"u8.ToArray(),
            "x.txt"
        );

        Assert.Equal([("[1]", "A"), ("[2]", "B")], members.Select(member => (member.Member!, member.Article!.Title!)));
    }

    private static byte[] Zip(params (string Name, object Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
            }
        }

        return stream.ToArray();
    }
}
