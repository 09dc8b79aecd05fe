using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Feeds;

/// <summary>Feeds that break the rules of XML, as feeds do: what is whole is read, and nothing is lost without a word.</summary>
public class FeedXmlTests
{
    private const string Second =
        "<item><title>Trạm thứ hai</title><guid>2</guid><description>Tốc độ tải về tăng gấp đôi.</description></item>";

    [Theory]
    [InlineData("<br />\n<b>Warning</b>:  foo() failed in <b>/srv/a.php</b> on line <b>3</b><br />\n")]
    [InlineData("PHP Notice: Undefined index in /srv/a.php on line 12\n")]
    public void Feed_BehindAServersMessage_IsRead(string message)
    {
        const string feed =
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Báo Cảng</title><item><guid>1</guid><title>Cảng mở</title>"
            + "<description>Cảng mới đã mở cửa vào sáng nay.</description></item></channel></rss>";

        var article = Reading.Article(message + feed, "a.xml");

        Assert.Equal(("Cảng mở", "Báo Cảng"), (article.Title, article.Site));
        Assert.True(article.Warns(WarningCodes.FeedMended));
    }

    [Theory]
    [InlineData("<item><title>R&D ở Huế</title><guid>1</guid></item>", "R&D ở Huế")]
    [InlineData("<item><title>Q&A, A& B &</title><guid>1</guid></item>", "Q&A, A& B &")]
    [InlineData("<item><title>Caf&eacute;&nbsp;Net&hellip;</title><guid>1</guid></item>", "Café Net…")]
    [InlineData("<item><title>Mạng &khongco; mới</title><guid>1</guid></item>", "Mạng &khongco; mới")]
    [InlineData("<item><title>Hai < ba, 3 > 2</title><guid>1</guid></item>", "Hai < ba, 3 > 2")]
    [InlineData("<item><title>Mạng\u0008 5G\u0000</title><guid>1</guid></item>", "Mạng 5G")]
    [InlineData("<item><title>Mạng 5G</title><guid>1</guid><media:thumbnail url=\"a.jpg\"/></item>", "Mạng 5G")]
    [InlineData("<item><title>Mạng 5G</title><guid>1</guid>", "Mạng 5G")]
    [InlineData("<item><title><![CDATA[Mạng 5G</title><guid>1</guid><link><![CDATA[https://a.example/1]]></link></item>", "Mạng 5G")]
    [InlineData("<item><title>Mạng 5G</title><guid isPermaLink=false>1</guid></b></item>", "Mạng 5G")]
    public void Read_ItemThatIsNoXml_IsMendedAndItsNeighbourIsRead(string first, string title)
    {
        var members = Read($"<rss version=\"2.0\"><channel><title>Cảng</title>{first}{Second}</channel></rss>");

        Assert.Equal([title, "Trạm thứ hai"], members.Select(member => member.Article?.Title));
        Assert.True(members[0].Article!.Warns(WarningCodes.FeedMended));
        Assert.Equal("Tốc độ tải về tăng gấp đôi.", members[1].Article!.Body);
        Assert.False(members[1].Article!.Warns(WarningCodes.FeedMended));
    }

    [Fact]
    public void Read_ValidFeed_IsNotMended()
    {
        var member = Assert.Single(Read($"<rss><channel><title>A &amp; B</title>{Second}</channel></rss>"));

        Assert.DoesNotContain(member.Article!.Warnings, warning => warning.Code == WarningCodes.FeedMended);
        Assert.Equal("A & B", member.Article.Site);
    }

    [Fact]
    public void Read_FaultInTheChannelOnly_ItemsAreReadWithoutAWarning()
    {
        var member = Assert.Single(Read($"<rss><channel><title>Tin & mạng</title>{Second}</channel></rss>"));

        Assert.Equal("Tin & mạng", member.Article!.Site);
        Assert.False(member.Article.Warns(WarningCodes.FeedMended));
    }

    [Theory]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://dtd.invalid/rss-0.91.dtd\">")]
    [InlineData("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>")]
    [InlineData("<!-- bản tin --><?xml-stylesheet href=\"a.xsl\"?>")]
    public void Read_DocumentTypeBeforeTheFeed_IsPassedOver(string prolog)
    {
        var member = Assert.Single(Read($"<?xml version=\"1.0\"?>{prolog}<rss><channel>{Second}</channel></rss>"));

        Assert.Equal("Trạm thứ hai", member.Article!.Title);
    }

    [Fact]
    public void Read_EntityOfTheDocumentType_IsNotExpanded()
    {
        const string feed =
            "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item><guid>1</guid>"
            + "<title>Tin</title><description>Trước &f; sau.</description></item></channel></rss>";

        Assert.Equal("Trước &f; sau.", Assert.Single(Read(feed)).Article!.Body);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("khong-co")]
    public void Read_WrongEncodingDeclaration_BytesDecide(string declared)
    {
        var member = Assert.Single(Read($"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel>{Second}</channel></rss>"));

        Assert.Equal("Trạm thứ hai", member.Article!.Title);
    }

    [Fact]
    public void Read_CutInsideAnItem_WholeItemsAreReadAndThatOneIsRefused()
    {
        var feed = $"<rss><channel>{Second}<item><guid>3</guid><title>Trạm ba</title><description>Một nửa câu";

        var members = Read(feed);

        Assert.Equal(["2", "3"], members.Select(member => member.Member));
        Assert.Equal("Trạm thứ hai", members[0].Article!.Title);
        Assert.Equal(RejectionCodes.InvalidArchive, members[1].Rejection!.Code);
    }

    [Fact]
    public void Read_CutAnywhere_EachItemIsADocumentOrARefusal()
    {
        var feed = $"<rss><channel><title>Cảng</title>{Second}{Second.Replace(">2<", ">3<", StringComparison.Ordinal)}</channel></rss>";
        for (var length = feed.IndexOf("</item>", StringComparison.Ordinal) + 7; length < feed.Length; length++)
        {
            var members = Read(feed[..length]);

            Assert.Equal("Tốc độ tải về tăng gấp đôi.", members[0].Article!.Body);
            Assert.All(members, member => Assert.True(member.Article is null != (member.Rejection is null)));
            Assert.True(members.Count == 2 || members[0].Article!.Warns(WarningCodes.FeedMended), feed[..length]);
            Assert.All(members.Skip(1).Where(member => member.Article is not null), member => Assert.NotEmpty(member.Article!.Body));
        }
    }

    [Fact]
    public void Read_CutBehindTheLastItem_WarnsThere()
    {
        var member = Assert.Single(Read($"<rss><channel>{Second}"));

        Assert.True(member.Article!.Warns(WarningCodes.FeedMended));
    }

    [Fact]
    public void Read_CutBeforeTheFirstItem_IsRefused() =>
        Assert.Equal(RejectionCodes.InvalidArchive, Reading.RejectionCode(Bytes("<rss><channel><title>Cảng"), "a.xml"));

    [Fact]
    public void Read_StrayEndOfTheFeed_ItemsBehindItAreRead()
    {
        var first = Second.Replace(">2<", ">1<", StringComparison.Ordinal);

        Assert.Equal(["1", "2"], Read($"<rss><channel>{first}</channel></rss>{Second}").Select(member => member.Member));
    }

    [Theory]
    [InlineData("<![CDATA[")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<div>")]
    [InlineData("&amp")]
    [InlineData("</x>")]
    public void Read_EndlesslyBroken_EndsWithinItsBudget(string piece)
    {
        var bytes = Bytes("<rss><channel><item><guid>1</guid><title>" + string.Concat(Enumerable.Repeat(piece, 100_000)));

        Assert.All(Reading.All(bytes, "a.xml"), member => Assert.NotNull(member.Rejection));
    }

    private static List<ReadMember> Read(string feed) => Reading.All(Bytes(feed), "tin.xml");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
