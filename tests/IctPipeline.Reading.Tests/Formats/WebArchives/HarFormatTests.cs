using System.Text;
using System.Text.Json;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.WebArchives;

public class HarFormatTests
{
    [Fact]
    public void Read_Recording_GivesEachPageUnderItsAddress()
    {
        var members = Reading.All(
            Recording(
                Entry("a", Warcs.Page("The first crane")),
                Entry("p.png", "x", type: "image/png"),
                Entry("gone", Warcs.Page("x"), status: 404),
                Entry("b", Convert.ToBase64String(Encoding.UTF8.GetBytes(Warcs.Page("The second crane"))), encoding: "base64")
            ),
            "file"
        );

        Assert.Equal([Warcs.Site + "a", Warcs.Site + "b"], members.Select(member => member.Member));
        Assert.Equal(["The first crane", "The second crane"], members.Select(member => member.Article?.Title));
        Assert.All(
            members,
            member => Assert.Contains(member.Article!.DateEvidence, date => date is { Field: "startedDateTime", Confidence: 0.1 })
        );
    }

    [Fact]
    public void Read_PageThatNamesAnotherCharset_IsNoMismatch()
    {
        var page = Warcs.Page("Cần cẩu thứ hai").Replace("<head>", "<head><meta charset=\"windows-1258\">", StringComparison.Ordinal);

        var article = Assert.Single(Reading.All(Recording(Entry("a", page)), "a.har")).Article!;

        Assert.Equal("Cần cẩu thứ hai", article.Title);
        Assert.False(article.Warns(WarningCodes.CharsetMismatch));
    }

    [Fact]
    public void Read_RecordingThatBreaksOff_IsReadAsFarAsItIsWhole()
    {
        var bytes = Recording(Entry("a", Warcs.Page("The first crane")), Entry("b", Warcs.Page("The second crane")));
        using var members = new ArticleReader(new ReadLimits()).Read(Reading.File(bytes[..^40], "a.har", null)).GetEnumerator();

        Assert.True(members.MoveNext());
        Assert.Equal("The first crane", members.Current.Article?.Title);
        Assert.Equal(RejectionCodes.InvalidArchive, Assert.Throws<ArticleRejectedException>(() => members.MoveNext()).Code);
    }

    [Theory]
    [InlineData("{\"log\": {\"entries\": []}}")]
    [InlineData("{\"log\": {\"version\": \"1.2\", \"entries\": [{\"request\": 1, \"response\": []}, {}, 7]}}")]
    public void Read_RecordingWithoutPages_IsNoArticle(string json) =>
        Assert.Equal(RejectionCodes.NoArticle, Reading.RejectionCode(Encoding.UTF8.GetBytes(json), "a.har"));

    [Fact]
    public void Read_NameWithALoneSurrogate_HidesNoOther()
    {
        var entry = Encoding.UTF8.GetString(Recording(Entry("a", Warcs.Page("The first crane"))));
        var faulty = entry.Replace("\"mimeType\"", "\"mime\\uD800Type\":1,\"mimeType\"", StringComparison.Ordinal);
        Assert.NotEqual(entry, faulty);

        Assert.Equal("The first crane", Assert.Single(Reading.All(Encoding.UTF8.GetBytes(faulty), "a.har")).Article?.Title);
    }

    [Fact]
    public void Read_ContentThatIsNoBase64_IsRefusedAlone()
    {
        var members = Reading.All(Recording(Entry("a", "!", encoding: "base64"), Entry("b", Warcs.Page("The second crane"))), "a.har");

        Assert.Equal([RejectionCodes.InvalidArchive, null], members.Select(member => member.Rejection?.Code));
    }

    [Fact]
    public void Read_ArticleAboutLogs_IsNoRecording() =>
        Assert.Equal(
            "json",
            Reading.Article("{\"title\": \"The log\", \"content\": \"It has \\\"entries\\\" of the harbour.\"}", "a.json").File.Format
        );

    private static byte[] Recording(params object[] entries) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                log = new
                {
                    version = "1.2",
                    creator = new { name = "x" },
                    entries,
                },
            }
        );

    private static object Entry(
        string path,
        string text,
        string type = "text/html; charset=utf-8",
        int status = 200,
        string? encoding = null
    ) =>
        new
        {
            startedDateTime = "2018-03-06T01:00:00.000Z",
            request = new { url = Warcs.Site + path },
            response = new
            {
                status,
                content = new
                {
                    mimeType = type,
                    text,
                    encoding,
                },
            },
        };
}
