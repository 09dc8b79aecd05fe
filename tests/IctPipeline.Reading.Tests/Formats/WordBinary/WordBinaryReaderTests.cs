using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Formats.WordBinary;

public class WordBinaryReaderTests
{
    private static readonly byte[] Hidden = [0x3C, 0x08, 1];
    private static readonly byte[] InTable = [0x16, 0x24, 1];
    private static readonly byte[] RowEnd = [0x16, 0x24, 1, 0x17, 0x24, 1];

    /// <summary>A document with a bit of everything, for mutations.</summary>
    internal static byte[] Sample() =>
        Titled()
            .Font(".VnTime")
            .Line("Bé Th«ng tin vµ TruyÒn th«ng.", 0, 0x4F, 0x4A, 1, 0)
            .Run("Xem \u0013 HYPERLINK \"https://example.vn/tin\" \u0014trang này\u0015 và ")
            .Run("ẩn", Hidden)
            .End()
            .Run("a")
            .End(0, "\a", InTable)
            .Run("b")
            .End(0, "\a", InTable)
            .End(0, "\a", RowEnd)
            .Line("Hết.")
            .EndText(0)
            .Line("\u0002 Chú thích.")
            .EndText(1)
            .Stream("\u0005SummaryInformation", Properties((2, "Tin trong ngày"), (4, "Mai Lan")))
            .ToBytes();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Text_HasTitleAndParagraphs(bool isOneByte)
    {
        var article = Read(
            new WordBinaryDocument { IsOneByte = isOneByte }
                .Line("Tin hay", 1)
                .Line("Café.")
                .Line("Hai.")
        );

        Assert.Equal("doc", article.File.Format);
        Assert.Equal("Tin hay", article.Title);
        Assert.Equal("Café.\n\nHai.", article.Body);
    }

    [Fact]
    public void Read_LongText_LiesInSectorsOfItsOwn()
    {
        var document = Titled();
        for (var i = 0; i < 300; i++)
        {
            document.Line($"Đoạn thứ {i} của bài, dài vừa đủ để có nhiều trang định dạng.");
        }

        var paragraphs = Read(document).Paragraphs();

        Assert.Equal(300, paragraphs.Length);
        Assert.StartsWith("Đoạn thứ 299 ", paragraphs[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FontsOfBeforeUnicode_TellTheLetters()
    {
        var article = Read(Titled().Font(".VnTime").Run("Báo cáo: ").Run("Së C«ng Th­¬ng ®Æt m¸y chñ.", 0x4F, 0x4A, 1, 0).End());

        Assert.Equal("Báo cáo: Sở Công Thương đặt máy chủ.", article.Body);
    }

    [Fact]
    public void Read_HiddenAndDeletedText_IsLeftOut() =>
        Assert.Equal("Một ba.", Read(Titled().Run("Một ").Run("hai ", Hidden).Run("xóa ", 0x00, 0x08, 0x81).Run("ba.").End()).Body);

    [Fact]
    public void Read_HiddenEndOfAParagraph_JoinsTheNext() =>
        Assert.Equal("Một hai.\n\nBa.", Read(Titled().Run("Một ").Run("\r", Hidden).Line("hai.").Line("Ba.")).Body);

    [Fact]
    public void Read_Field_ShowsItsResultAndItsLink()
    {
        var article = Read(Titled().Line("Xem \u0013 HYPERLINK \"https://example.vn/tin\" \u0014trang này\u0015 nhé."));

        Assert.Equal("Xem trang này nhé.", article.Body);
        Assert.Equal(new ArticleLink("https://example.vn/tin", "trang này"), Assert.Single(article.Links));
    }

    [Fact]
    public void Read_Table_HasCellsAndRowsAsLines()
    {
        var document = Titled().Line("Trước.");
        foreach (var row in new[] { "ab", "cd" })
        {
            foreach (var cell in row)
            {
                document.Run($"{cell}").End(0, "\a", InTable);
            }

            document.End(0, "\a", RowEnd);
        }

        Assert.Equal("Trước.\n\na\tb\nc\td\n\nSau.", Read(document.Line("Sau.")).Body);
    }

    [Fact]
    public void Read_Notes_StandAtTheEndAndHeadsOfPagesNowhere()
    {
        var document = Titled().Line("Bài.\u0002").EndText(0).Line("\u0002 Chú thích.").EndText(1).Line("Đầu trang.").EndText(2);

        Assert.Equal("Bài.\n\nChú thích.", Read(document).Body);
    }

    [Fact]
    public void Read_List_HasTheNumbersThatItsReaderSees()
    {
        byte[] item = [0x0B, 0x46, 1, 0, 0x0A, 0x26, 0];
        byte[] list = [1, 0, 7, 0, 0, 0, .. new byte[22], 1, 0];
        byte[] level = [3, 0, 0, 0, 4, 0, .. new byte[22], 2, 0, 0, 0, (byte)')', 0];
        byte[] uses = [1, 0, 0, 0, 7, 0, 0, 0, .. new byte[12], 0xFF, 0xFF, 0xFF, 0xFF];
        var document = Titled().Table(73, list).Table(130, level).Table(74, uses);

        var article = Read(document.Run("một").End(0, "\r", item).Run("hai").End(0, "\r", item).Line("Sau."));

        Assert.Equal("c) một\n\nd) hai\n\nSau.", article.Body);
    }

    [Fact]
    public void Read_Styles_TellHeadingsByNumberAndByName()
    {
        var document = new WordBinaryDocument().Style("Tác giả").Line("Tin hay", 1).Line("Phan Thị Thu Sương", 2).Line("Bài viết.");

        var article = Read(document);

        Assert.Equal("Tin hay", article.Title);
        Assert.Equal(["Phan Thị Thu Sương"], article.Authors);
        Assert.Equal("Bài viết.", article.Body);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Read_ShortFirstParagraph_IsTheLeadWhereItIsBold(byte bold, bool isLead)
    {
        const string First = "Một đoạn mở đầu đủ dài để làm lời dẫn cho cả bài báo này.";

        var article = Read(Titled().Line(First, 0, 0x35, 0x08, bold).Line("Hai.").Line("Ba."));

        Assert.Equal(isLead ? First : null, article.Lead);
    }

    [Fact]
    public void Read_Sample_IsWhatItsAuthorWrote()
    {
        var article = Reading.Article(
            File.ReadAllBytes(RepositoryFolder.PathOf("samples", "articles", "tram-quan-trac-lai-chau.doc")),
            "tram-quan-trac-lai-chau.doc"
        );

        Assert.Equal("Lai Châu dựng mười bốn trạm quan trắc sương muối", article.Title);
        Assert.Equal(["Lò Văn Pản"], article.Authors);
        Assert.Contains("Huyện\tSố trạm\nTam Đường\t9\nTân Uyên\t5", article.Body, StringComparison.Ordinal);
        Assert.Contains("\n\n1. đưa số liệu lên trang mở của tỉnh;\n\n2. lắp thêm", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("\n\nBạt do tỉnh hỗ trợ một nửa giá.", article.Body, StringComparison.Ordinal);
        Assert.Contains(new ArticleLink("https://quantrac.example.vn/lai-chau", "trang mở của tỉnh"), article.Links);
        Assert.DoesNotContain("Hỏi lại số", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Bản gửi các báo", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Properties_TellAuthorTitleAndDates()
    {
        var moment = new DateTime(2017, 11, 21, 8, 15, 0, DateTimeKind.Utc);
        var article = Read(
            new WordBinaryDocument()
                .Line("Bài viết không có tiêu đề, chỉ có một câu dài vừa phải ở đây.")
                .Stream("\u0005SummaryInformation", Properties((2, "Tin trong ngày"), (4, "Mai Lan"), (12, moment), (13, "hỏng")))
        );

        Assert.Equal("Tin trong ngày", article.Title);
        Assert.Equal(["Mai Lan"], article.Authors);
        Assert.Contains(article.DateEvidence, date => date is { Field: "doc created", Value: "2017-11-21T08:15:00+00:00" });
    }

    [Fact]
    public void Read_PasswordOrOlderWord_IsRefusedWithASentence()
    {
        Assert.Equal(
            RejectionCodes.Encrypted,
            Code(
                new WordBinaryDocument { IsEncrypted = true }
                    .Line("a")
                    .ToBytes()
            )
        );
        var old = Assert.Throws<ArticleRejectedException>(() => Read(new WordBinaryDocument { Version = 104 }.Line("a")));
        Assert.Equal(RejectionCodes.UnsupportedFormat, old.Code);
        Assert.Contains("before 1997", old.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherCompoundFile_IsRefused() =>
        Assert.Equal(RejectionCodes.UnsupportedFormat, Code(CompoundMaker.Make(("Workbook", new byte[100]))));

    [Fact]
    public void Read_ChainsThatRunInCircles_End()
    {
        var bytes = Titled().Line(new string('a', 9_000)).ToBytes();
        // The last sector is the table of chains: the third sector leads to itself.
        BitConverter.GetBytes(2).CopyTo(bytes, bytes.Length - 512 + 8);

        AssertEnds(bytes);
    }

    [Theory]
    [InlineData(0x4C)]
    [InlineData(0x9A + (33 * 8))]
    [InlineData(0x9E + (33 * 8))]
    [InlineData(0x9E + (12 * 8))]
    [InlineData(0x9E + (1 * 8))]
    public void Read_LengthsThatLie_AreRefusedOrRead(int at)
    {
        var bytes = Titled().Line("Một đoạn.").ToBytes();
        foreach (var lie in new[] { int.MaxValue, int.MinValue, -1, 1, 0x10000 })
        {
            var lying = bytes.ToArray();
            BitConverter.GetBytes(lie).CopyTo(lying, 512 + at);
            AssertEnds(lying);
        }
    }

    [Fact]
    public void Read_TextThatIsRepeatedByItsPieces_IsCounted()
    {
        var bytes = Titled().Line(new string('a', 100_000)).ToBytes();
        var article = Reading.Article(bytes, "a.doc");
        Assert.Equal(100_000, article.Body.Length);

        var pieces = Enumerable.Range(0, 5_000).ToArray();
        byte[] plc =
        [
            .. pieces.Append(pieces.Length).SelectMany(i => BitConverter.GetBytes(i * 100_000)),
            .. pieces.SelectMany(_ => (byte[])[0, 0, 0, 16, 0, 0, 0, 0]),
        ];
        var bomb = Titled().Line(new string('a', 100_000)).Table(33, [2, .. BitConverter.GetBytes(plc.Length), .. plc]);

        Assert.Equal(RejectionCodes.BudgetExceeded, Code(bomb.ToBytes()));
    }

    private static WordBinaryDocument Titled() => new WordBinaryDocument().Line("Tin trong ngày", 1);

    private static NormalizedArticle Read(WordBinaryDocument document) => Reading.Article(document.ToBytes(), "a.doc");

    private static void AssertEnds(byte[] bytes)
    {
        try
        {
            Reading.All(bytes, "a.doc");
        }
        catch (ArticleRejectedException exception)
        {
            Assert.NotEqual(RejectionCodes.Unreadable, exception.Code);
        }
    }

    private static string Code(byte[] bytes) => Reading.RejectionCode(bytes, "a.doc");

    /// <summary>Texts in UTF-8, and moments.</summary>
    private static byte[] Properties(params (int Id, object Value)[] properties)
    {
        byte[] places = [.. BitConverter.GetBytes(1), .. BitConverter.GetBytes(8 + ((properties.Length + 1) * 8))];
        byte[] values = [2, 0, 0, 0, .. BitConverter.GetBytes(65001)];
        foreach (var (id, value) in properties)
        {
            places = [.. places, .. BitConverter.GetBytes(id), .. BitConverter.GetBytes(8 + ((properties.Length + 1) * 8) + values.Length)];
            var text = value is string said ? Encoding.UTF8.GetBytes(said + "\0") : [];
            values = value is DateTime moment
                ? [.. values, 0x40, 0, 0, 0, .. BitConverter.GetBytes(moment.ToFileTimeUtc())]
                : [.. values, 0x1E, 0, 0, 0, .. BitConverter.GetBytes(text.Length), .. text, .. new byte[(4 - (text.Length % 4)) % 4]];
        }

        byte[] section = [.. BitConverter.GetBytes(8 + places.Length + values.Length), .. BitConverter.GetBytes(properties.Length + 1)];
        return [0xFE, 0xFF, .. new byte[22], 1, 0, 0, 0, .. new byte[16], 48, 0, 0, 0, .. section, .. places, .. values];
    }
}
