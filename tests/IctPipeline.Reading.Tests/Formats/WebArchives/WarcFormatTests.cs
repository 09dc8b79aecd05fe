using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Formats.WebArchives;

public class WarcFormatTests
{
    private static readonly byte[] A = Warcs.Response("a", Warcs.Page("The first crane"));
    private static readonly byte[] B = Warcs.Response("b", Warcs.Page("The second crane"));
    private static readonly byte[] C = Warcs.Response("c", Warcs.Page("The third crane"));

    public static TheoryData<string> Forms => ["plain", "record by record", "as a whole", "in a WACZ"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_Archive_GivesEachPageUnderItsAddress(string form)
    {
        var members = Reading.All(
            form switch
            {
                "plain" => Warcs.Of(A, B),
                "record by record" => Warcs.Packed(A, B),
                "as a whole" => Archives.Packed.Gzip(Warcs.Of(A, B)),
                _ => Warcs.Wacz(("archive/1.warc.gz", Warcs.Packed(A)), ("archive/2.warc", B), ("pages/pages.jsonl", "{}"u8.ToArray())),
            },
            "file"
        );

        Assert.Equal([Warcs.Site + "a", Warcs.Site + "b"], members.Select(member => member.Member));
        Assert.Equal(["The first crane", "The second crane"], members.Select(member => member.Article?.Title));
        Assert.All(members, member => Assert.Equal("html", member.Article?.File.Format));
    }

    [Fact]
    public void Read_Page_HasItsAddressAndIsNotPublishedWhenFetched()
    {
        var article = Assert.Single(Reading.All(A, "a.warc")).Article!;

        Assert.Equal(Warcs.Site + "a", article.CanonicalUrl);
        Assert.Null(article.Published);
        var fetched = Assert.Single(article.DateEvidence);
        Assert.Equal(("WARC-Date", "2018-03-06T01:00:00+00:00", 0.1), (fetched.Field, fetched.Value, fetched.Confidence));
    }

    [Fact]
    public void Read_ItemOfARecordedFeed_HasNotTheFeedsAddress()
    {
        var feed =
            "<rss version=\"2.0\"><channel><title>T</title><item><guid isPermaLink=\"false\">7</guid><title>One</title>"
            + "<description>The crane is lit.</description></item></channel></rss>";

        var member = Assert.Single(Reading.All(Warcs.Response("rss", feed, "Content-Type: application/rss+xml\r\n"), "a.warc"));

        Assert.Equal(Warcs.Site + "rss#7", member.Member);
        Assert.Null(member.Article?.CanonicalUrl);
        Assert.Equal(Warcs.Site + "rss", member.Feed);
    }

    [Fact]
    public void Read_WhatIsNoArticle_IsCountedAndNoFailure()
    {
        var notes = new Notes();
        var archive = Warcs.Of(
            Warcs.Record("warcinfo", "", "software: x"u8.ToArray(), "application/warc-fields"),
            A,
            Warcs.Response("gone", Warcs.Page("Not found"), status: "404 Not Found"),
            Warcs.Response("p.png", [0x89, 0x50], "Content-Type: image/png\r\n"),
            Warcs.Response("empty", "<html><head><title>x</title></head><body></body></html>"),
            Warcs.Response("lie", [0, 1, 2, 3, 4, 5, 6, 7, 8], "Content-Type: text/html\r\n"),
            Warcs.Response("map", "<?xml version=\"1.0\"?><urlset><url/></urlset>", "Content-Type: text/xml\r\n"),
            Warcs.Record("revisit", "a", []),
            Warcs.Record("request", "a", "GET /a HTTP/1.1\r\n\r\n"u8.ToArray())
        );

        var members = Reading.All(archive, "a.warc", trace: notes);

        Assert.Equal(Warcs.Site + "a", Assert.Single(members).Member);
        Assert.Contains(
            notes.All,
            note =>
                note.Contains("1 with the status 404", StringComparison.Ordinal) && note.Contains("1 that repeat", StringComparison.Ordinal)
        );
        Assert.Contains(notes.All, note => note.Contains("empty is no article", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NoPageAtAll_IsNoArticle()
    {
        var refused = Assert.Throws<ArticleRejectedException>(() =>
            Reading.All(Warcs.Response("a", Warcs.Page("x"), status: "301 Moved"), "a.warc")
        );

        Assert.Equal(RejectionCodes.NoArticle, refused.Code);
        Assert.Contains("1 with the status 301", refused.Message, StringComparison.Ordinal);
        Assert.Equal(RejectionCodes.NoArticle, Reading.RejectionCode(Warcs.Response("a", "<html><body></body></html>"), "a.warc"));
    }

    [Theory]
    [InlineData("<style>table { color: red }</style><table><tr><td>The crane is lit.</td></tr></table>", "html")]
    [InlineData("<h1>The crane is lit.</h1>", "html")]
    [InlineData("<3 The crane is lit.", "text")]
    public void Read_PieceOfAPage_IsAPageWhereTheServerSaysSo(string page, string format) =>
        Assert.Equal(format, Assert.Single(Reading.All(Warcs.Response("a", page), "a.warc")).Article!.File.Format);

    [Fact]
    public void Read_ResourceRecord_IsAPage()
    {
        var record = Warcs.Record("resource", "a", Encoding.UTF8.GetBytes(Warcs.Page("The first crane")), "text/html; charset=utf-8");

        Assert.Equal("The first crane", Assert.Single(Reading.All(record, "a.warc")).Article?.Title);
    }

    [Fact]
    public void Read_AddressTwice_TellsTheCopiesApart() =>
        Assert.Equal([Warcs.Site + "a", Warcs.Site + "a~2"], Reading.All(Warcs.Of(A, A), "a.warc").Select(member => member.Member));

    [Fact]
    public void Read_AddressThatHoldsSomebodysMail_IsNoName()
    {
        var member = Assert.Single(Reading.All(Warcs.Response("u?mail=orla.byrne@port.example", Warcs.Page("The first crane")), "a.warc"));

        Assert.Matches("^page~[0-9a-f]{16}$", member.Member);
        Assert.Null(member.Article?.CanonicalUrl);
    }

    [Fact]
    public void Read_CharsetOfTheHead_DecodesThePage()
    {
        var page = CodePagesEncodingProvider
            .Instance.GetEncoding("windows-1251")!
            .GetBytes("<html><body><p>В порту зажгли кран.</p></body></html>");

        var article = Assert
            .Single(Reading.All(Warcs.Response("a", page, "Content-Type: text/html; charset=windows-1251\r\n"), "a.warc"))
            .Article!;

        Assert.Equal("В порту зажгли кран.", article.Body);
        Assert.Equal("windows-1251", article.File.Charset);
    }

    [Fact]
    public void Read_ArchiveInsideAnArchive_IsRefusedAsThatMember()
    {
        var zip = Archives.Packed.Zip(CompressionLevel.Fastest, null, [("a.warc", A)]);

        Assert.Equal(RejectionCodes.UnsupportedFormat, Assert.Single(Reading.All(zip, "a.zip")).Rejection?.Code);
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(false, -10)]
    [InlineData(false, 100_000)]
    [InlineData(false, 2_000_000_000)]
    [InlineData(true, 10)]
    [InlineData(true, -10)]
    [InlineData(true, 100_000)]
    [InlineData(true, 2_000_000_000)]
    public void Read_RecordThatLiesAboutItsLength_LosesItselfAndNothingElse(bool packed, int by)
    {
        var block = Warcs.Http(Encoding.UTF8.GetBytes(Warcs.Page("The second crane")), "Content-Type: text/html\r\n");
        var lie = Warcs.Record("response", "b", block, length: by > 1_000_000_000 ? by : block.Length + by);

        var members = Ended(packed ? Warcs.Packed(A, lie, C) : Warcs.Of(A, lie, C));

        Assert.Equal(
            [Warcs.Site + "a", Warcs.Site + "b", Warcs.Site + "c"],
            members.Select(member => member.Member).Where(name => name is not null)
        );
        Assert.Equal([true, false, true], members.Take(3).Select(member => member.Article is not null));
        Assert.Equal(RejectionCodes.InvalidArchive, members[1].Rejection?.Code);
    }

    [Fact]
    public void Read_DamagedMember_LosesItsRecordAndNothingElse()
    {
        var damaged = Archives.Packed.Gzip(B);
        damaged.AsSpan(40, 20).Fill(0xA5);

        var members = Ended([.. Warcs.Packed(A), .. damaged, .. Warcs.Packed(C)]);

        Assert.Equal(["The first crane", "The third crane"], members.Select(member => member.Article?.Title).OfType<string>());
        Assert.Contains(members, member => member.Rejection?.Code == RejectionCodes.InvalidArchive);
    }

    [Fact]
    public void Read_RubbishBetweenRecords_IsPassedOverAndTold()
    {
        var members = Ended(Warcs.Of(A, "rubbish\r\nWARC/1.0 is a word in it\r\n"u8.ToArray(), C));

        Assert.Equal(["The first crane", "The third crane"], members.Select(member => member.Article?.Title).OfType<string>());
        Assert.Null(members[^1].Member);
    }

    [Fact]
    public void Read_ArchiveThatBreaksOff_IsReadAsFarAsItIsWhole()
    {
        var whole = Warcs.Of(A, B);

        var members = Ended(whole[..^60]);

        Assert.Equal([null, RejectionCodes.InvalidArchive], members.Take(2).Select(member => member.Rejection?.Code));
    }

    [Fact]
    public void Read_PageThatTheRecorderCutOff_IsRefused()
    {
        var cut = Warcs.Record(
            "response",
            "b",
            Warcs.Http(Encoding.UTF8.GetBytes(Warcs.Page("The second crane")), "Content-Type: text/html\r\n"),
            fields: "WARC-Truncated: length\r\n"
        );

        Assert.Equal(
            [null, RejectionCodes.InvalidArchive],
            Reading.All(Warcs.Of(A, cut), "a.warc").Select(member => member.Rejection?.Code)
        );
    }

    [Fact]
    public void Sample_OfAWebArchive_HasAPageAndAnItem()
    {
        var bytes = File.ReadAllBytes(RepositoryFolder.PathOf("samples", "bundles", "tin-so-mien-trung.warc"));

        Assert.Equal(["html", "feed"], Reading.All(bytes, "a.warc").Select(member => member.Article?.File.Format));
    }

    /// <summary>The members, and how the archive itself ends where a part of it could not be read.</summary>
    private static List<ReadMember> Ended(byte[] archive)
    {
        var members = new List<ReadMember>();
        try
        {
            foreach (var member in new ArticleReader(new ReadLimits()).Read(Reading.File(archive, "a.warc", null)))
            {
                members.Add(member);
            }
        }
        catch (ArticleRejectedException exception)
        {
            Assert.Equal(RejectionCodes.InvalidArchive, exception.Code);
            members.Add(new ReadMember(null, null, exception));
        }

        return members;
    }

    private sealed class Notes : IReadTrace
    {
        public List<string> All { get; } = [];

        public void Note(string stage, string subject, string finding, string? reason = null) => All.Add($"{subject} {finding} {reason}");
    }
}
