using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake;

/// <summary>Zero bytes in texts of bytes, and UTF-16 without a mark, which is full of them.</summary>
public class ZeroBytesTests
{
    private const string English =
        "Quantum lab opens in the port city\n\nThe university opened its second laboratory on Monday, and forty students moved in.\n\n"
        + "Visitors may look around every Friday. The lab has three rooms, a small library and a workshop for instruments.\n";
    private const string Vietnamese =
        "Phòng thí nghiệm lượng tử mở cửa\n\nTrường đại học vừa khánh thành phòng thí nghiệm thứ hai cho bốn mươi sinh viên.\n\n"
        + "Khách có thể tham quan vào mỗi thứ Sáu. Phòng gồm ba gian, một thư viện nhỏ và một xưởng dụng cụ.\n";
    private const string Korean =
        "항구 도시에 양자 연구실 개소\n\n대학은 월요일 두 번째 연구실을 열었고 학생 사십 명이 입주했다.\n\n매주 금요일에 누구나 둘러볼 수 있다고 대학은 전했다.\n";
    private const string Chinese =
        "港口城市開設量子實驗室\n\n大學星期一啟用第二間實驗室，四十名學生已經遷入。\n\n訪客每逢星期五可以參觀，裡面有三個房間和一座小圖書館。\n";
    private const string Japanese =
        "港町に量子研究室が開設\n\n大学は月曜日に二番目の研究室を開き、四十人の学生が入居した。\n\n毎週金曜日には見学ができ、小さな図書室と工房もある。\n";
    private const string Html =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Phòng thí nghiệm lượng tử</title></head><body><article><h1>Phòng "
        + "thí nghiệm lượng tử</h1>"
        + "<p>Trường đại học vừa khánh thành phòng thí nghiệm thứ hai, nơi bốn mươi sinh viên sẽ học tập.</p><p>Khách có thể "
        + "tham quan vào mỗi thứ Sáu, từ chín giờ sáng đến năm giờ chiều.</p></article></body></html>";
    private const string Json =
        "{\"title\": \"Phòng thí nghiệm lượng tử\", \"content\": \"Trường đại học vừa khánh thành phòng thí nghiệm thứ hai.\\n\\nKhách có "
        + "thể tham quan vào mỗi thứ Sáu.\", \"author\": \"Minh Anh\"}";
    private const string Markdown =
        "---\ntitle: Quantum lab opens\ntags: [lab, science]\n---\n\n## Rooms\n\nThe lab has **three** rooms.\n";
    private const string Feed =
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Báo mẫu</title><item><title>Phòng thí nghiệm</title><guid>m-1</guid>"
        + "<description>Trường đại học vừa khánh thành phòng thí nghiệm thứ hai.</description></item></channel></rss>";

    public static TheoryData<string, string> Files =>
        new()
        {
            { "a.txt", English },
            { "a.txt", Vietnamese },
            { "a.txt", Korean },
            { "a.txt", Chinese },
            { "a.html", Html },
            { "a.json", Json },
            { "a.md", Markdown },
            { "a.xml", Feed },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_ZerosHereAndThere_IsTheSameTextWithAWarning(string name, string text)
    {
        var clean = Encoding.UTF8.GetBytes(text);
        var whole = Assert.Single(Reading.All(clean, name)).Article!;
        var random = new Random(20260102);
        for (var i = 0; i < 60; i++)
        {
            var dirty = WithZeros(clean, 1 + random.Next(Math.Max(3, clean.Length / 60)), random);

            var article = Assert.Single(Reading.All(dirty, name)).Article!;

            Assert.Equal((whole.Title, whole.Body, whole.File.Charset), (article.Title, article.Body, article.File.Charset));
            Assert.True(article.Warns(WarningCodes.ZeroBytesRemoved), $"{name}, round {i}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4095)]
    public void Read_ZerosBehindTheText_AreNothing(int zeros)
    {
        foreach (var text in new[] { English, Vietnamese, Chinese })
        {
            var article = Reading.Article([.. Encoding.UTF8.GetBytes(text), .. new byte[zeros]]);

            Assert.Equal(Reading.Article(text).Body, article.Body);
            Assert.False(article.Warns(WarningCodes.ZeroBytesRemoved));
        }
    }

    [Theory]
    [InlineData("The lab", 1)]
    [InlineData("Laboratory", 1)]
    [InlineData("ab cd ef gh", 3)]
    public void Read_FewLettersWithZeros_AreThoseLetters(string text, int zeros)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var article = Reading.Article(WithZeros(Encoding.ASCII.GetBytes(text), zeros, new Random(seed)));

            Assert.Equal(text, article.Title ?? article.Body);
        }
    }

    [Fact]
    public void Read_ZerosInALegacyCharset_IsTheSameText()
    {
        var clean = Encoding.GetEncoding("euc-kr").GetBytes(string.Concat(Enumerable.Repeat(Korean, 3)));

        var article = Reading.Article(WithZeros(clean, 3, new Random(7)));

        Assert.Equal(Reading.Article(clean).Body, article.Body);
    }

    public static TheoryData<string, bool> Wide
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var text in new[] { English, Vietnamese, Vietnamese.Normalize(NormalizationForm.FormD), Korean, Chinese, Japanese })
            {
                data.Add(text, false);
                data.Add(text, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Read_Utf16WithoutAMark_IsRecognized(string text, bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false);
        foreach (var part in new[] { text, text[..(text.Length / 2)], string.Concat(Enumerable.Repeat(text, 60)) })
        {
            var article = Reading.Article(encoding.GetBytes(part));

            Assert.Equal(bigEndian ? "utf-16be" : "utf-16le", article.File.Charset);
            Assert.Equal(Reading.Article(part).Body, article.Body);
        }
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Read_Utf16WithZeroCharacters_IsTheSameTextWithAWarning(string text, bool bigEndian)
    {
        var article = Reading.Article(new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(text.Insert(text.Length / 3, "\0")));

        Assert.Equal(Reading.Article(text).Body, article.Body);
        Assert.True(article.Warns(WarningCodes.ZeroBytesRemoved));
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Read_Utf16WithAByteTooMany_IsRefused(string text, bool bigEndian)
    {
        var bytes = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(string.Concat(Enumerable.Repeat(text, 40))).ToList();
        bytes.Insert(bytes.Count / 2, 0);

        Assert.Equal(RejectionCodes.Undecodable, Reading.RejectionCode([.. bytes]));
    }

    [Fact]
    public void Read_TextThatGoesOnAsUtf16_IsRefused()
    {
        var text = string.Concat(Enumerable.Repeat(English, 40));
        var (narrow, wide) = (Encoding.ASCII.GetBytes(text), Encoding.Unicode.GetBytes(text));

        Assert.Equal(RejectionCodes.Undecodable, Reading.RejectionCode([.. narrow, .. wide]));
        Assert.Equal(RejectionCodes.Undecodable, Reading.RejectionCode([.. wide, .. narrow]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Read_NumbersOfAFixedWidth_IsNoText(int width)
    {
        var random = new Random(11);
        var bytes = new byte[width * 2000];
        for (var i = 0; i < bytes.Length; i += width)
        {
            bytes[i] = (byte)random.Next(256);
            bytes[i + 1] = (byte)random.Next(2);
        }

        Assert.Equal(RejectionCodes.Undecodable, Reading.RejectionCode(bytes));
    }

    private static byte[] WithZeros(byte[] clean, int zeros, Random random)
    {
        var dirty = clean.ToList();
        for (; zeros > 0; zeros--)
        {
            dirty.Insert(random.Next(dirty.Count), 0);
        }

        return [.. dirty];
    }
}
