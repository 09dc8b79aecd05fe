using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Rtf;

public class RtfReaderTests
{
    private const string Fonts =
        @"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset0 .VnTime;}{\f2\fnil VNI-Times;}"
        + @"{\f3\ftech\fcharset2 Symbol;}{\f4\fnil\fcharset163 Arial (Vietnamese);}{\f5\fnil\fcharset129 Batang;}"
        + @"{\f6\fnil\fcharset128 MS Mincho;}{\f7\fnil\fcharset204{\*\fname Arial;}Arial Cyr;}{\f8\fnil\fcharset163 .VnTimeH;}}";

    private const string Styles =
        @"{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}{\s2\sbasedon0 T\u225\'e1c gi\u7843?;}{\*\cs10 \additive Title;}"
        + @"{\s5\sbasedon1 Của tôi;}}";

    private const string Title = @"\pard\s1 Tin trong ng\u224\'e0y\par\pard\plain ";

    [Fact]
    public void Read_Text_HasTitleAndParagraphs()
    {
        var article = Read(Title + @"M\u7897?t \b hai\b0  ba.\par B\u7889?n.\par");

        Assert.Equal("rtf", article.File.Format);
        Assert.Equal("windows-1252", article.File.Charset);
        Assert.Equal("Tin trong ngày", article.Title);
        Assert.Equal("Một hai ba.\n\nBốn.", article.Body);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(@"\b ", true)]
    public void Read_ShortFirstParagraph_IsTheLeadWhereItIsBold(string look, bool isLead)
    {
        const string First = "Mot doan mo dau du dai de lam loi dan cho ca bai bao nay.";

        Assert.Equal(isLead ? First : null, Read(Title + look + First + @"\b0\par Hai.\par Ba.\par").Lead);
    }

    [Theory]
    [InlineData(1, @"S\'eb C\'abng Th\'ad\'acng \'ae\'c6t m\'b8y ch\'f1 t\'b9i Th\'f1 \'a7\'f8c.")]
    [InlineData(2, @"S\'f4\'fb Co\'e2ng Th\'f6\'f4ng \'f1a\'ebt ma\'f9y chu\'fb ta\'efi Thu\'fb \'d1\'f6\'f9c.")]
    [InlineData(4, @"S\'f5\'d2 C\'f4ng Th\'fd\'f5ng \'f0\'e3\'f2t ma\'ecy ch\u7911\'fb ta\'f2i Th\u7911\'fb \'d0\'fd\'ecc.")]
    [InlineData(0, @"S\u7903? C\u244\'f4ng Th\u432?\u417?ng \u273?\u7863?t m\u225\'e1y ch\u7911? t\u7841?i Th\u7911? \u272?\u7913?c.")]
    public void Read_Fonts_TellTheLetters(int font, string text) =>
        Assert.Equal("Sở Công Thương đặt máy chủ tại Thủ Đức.", Read(Title + $@"\f{font} {text}\par").Body);

    [Fact]
    public void Read_StarInsideAGroup_HidesNothing() =>
        Assert.Equal("Mot hai.", Read(Title + @"{\f0\i0\*\cs10\cf0 Mot hai.{\*\unknown Ba.}}\par").Body);

    [Fact]
    public void Read_TableOfTabs_HasNoRowAsTitle() => Assert.Null(Read("\\pard ten\tma\\par mot\t1\\par hai\t2\\par").Title);

    [Fact]
    public void Read_OldAndNewTextInOneParagraph_IsConvertedByRun() =>
        Assert.Equal(
            "Theo báo cáo: Sở Công Thương.",
            Read(Title + @"Theo b\u225\'e1o c\u225\'e1o: {\f1 S\'eb C\'abng Th\'ad\'acng}.\par").Body
        );

    [Theory]
    [InlineData(5, @"\'c7\'d1\'b1\'b9 \'b4\'ba\'bd\'ba.", "한국 뉴스.")]
    [InlineData(6, @"\'93\'fa\'96{\'82\'cc.", "日本の.")]
    [InlineData(7, @"\'cd\'ee\'e2\'ee\'f1\'f2\'fc.", "Новость.")]
    [InlineData(3, @"\'61\'62.", "αβ.")]
    public void Read_CharsetsOfFonts_AreThose(int font, string text, string expected) =>
        // A second byte of Shift_JIS may be a brace, which is written as itself by nobody but as a code.
        Assert.Equal(expected, Read(Title + $@"\f{font} {text.Replace("{", @"\'7b", StringComparison.Ordinal)}\par").Body);

    [Fact]
    public void Read_CodePageOfTheFile_CountsWhereTheFontSaysNone()
    {
        var article = Reading.Article(
            Encoding.Latin1.GetBytes(@"{\rtf1\ansi\ansicpg1251\pard \'cd\'ee\'e2\'ee\'f1\'f2\'fc.\par}"),
            "a.rtf"
        );

        Assert.Equal("Новость.", article.Body);
        Assert.Equal("windows-1251", article.File.Charset);
    }

    [Fact]
    public void Read_Info_GivesAuthorDatesAndTags()
    {
        var article = Read(
            @"{\info{\upr{\title ?}{\*\ud{\title B\u7843?n th\u7843?o}}}{\author Nguy\u7877?n Thu H\u224\'e0}{\operator Ai}"
                + @"{\keywords vi\u7877?n th\u244\'f4ng, 5G}{\creatim\yr2021\mo3\dy4\hr8\min5}{\nofpages2}}"
                + @"{\*\userprops {\propname Publish Date}\proptype30{\staticval 2021-03-05}}"
                + Title
                + @"N\u7897?i dung.\par"
        );

        Assert.Equal(["Nguyễn Thu Hà"], article.Authors);
        Assert.Equal(["viễn thông", "5G"], article.Tags);
        Assert.Equal("Bản thảo", article.Extra["title"]);
        Assert.Contains(
            article.DateEvidence,
            date => date.Field == "rtf created" && date.Value.StartsWith("2021-03-04T08:05", StringComparison.Ordinal)
        );
        Assert.StartsWith("2021-03-05", article.Published!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"{\v B\u7887?}")]
    [InlineData(@"\deleted B\u7887?\deleted0 ")]
    [InlineData(@"{\header B\par}{\footerf B\par}")]
    [InlineData(@"{\*\generator B}{\*\xyz B{\b B}}")]
    [InlineData(@"{\pict\wmetafile8 0102}{\object{\*\objdata 01}}")]
    [InlineData(@"{\xe B}{\*\bkmkstart B}")]
    [InlineData(@"{\*\annotation B}{\*\atnauthor B}")]
    [InlineData(@"{\pict\bin9 {{{{{{{{{}")]
    [InlineData(@"{\list{\listlevel{\leveltext B;}}{\listname B;}}")]
    public void Read_WhatNobodySees_IsLeftOut(string content) =>
        Assert.Equal("Trước sau.", Read(Title + @"Tr\u432?\u7899?c " + content + @"sau.\par").Body);

    [Fact]
    public void Read_Fields_LeaveTheirResultsAndLinks()
    {
        var article = Read(
            Title
                + @"Xem {\field{\*\fldinst{HYPERLINK ""https://example.vn/du-an""}}{\fldrslt{\ul trang}}}, trang "
                + @"{\field{\*\fldinst PAGE {\field{\*\fldinst X}{\fldrslt 9}}}{\fldrslt 7}}.\par"
        );

        Assert.Equal([new ArticleLink("https://example.vn/du-an", "trang")], article.Links);
        Assert.Equal("Xem trang, trang 7.", article.Body);
    }

    [Fact]
    public void Read_Notes_StandAtTheEndFootnotesFirst() =>
        Assert.Equal(
            "Một và hai.\n\nSau.\n\nChân trang.\n\nCuối bài.",
            Read(
                Title
                    + @"M\u7897?t{\super\chftn{\footnote\ftnalt\pard Cu\u7889?i b\u224\'e0i.}} v\u224\'e0 "
                    + @"hai{\super\chftn{\footnote\pard\chftn  Ch\u226\'e2n trang.}}.\par Sau.\par"
            ).Body
        );

    [Fact]
    public void Read_Lists_HaveTheirMarks() =>
        Assert.Equal(
            "Mở.|1. một|a) hai|chấm|vòng",
            string.Join(
                '|',
                Read(
                        Title
                            + @"M\u7903?.\par{\listtext\pard\plain 1.\tab}\ls1 m\u7897?t\par{\pntext\f0 a)\tab}hai\par"
                            + @"{\listtext\f3\'b7\tab}ch\u7845?m\par{\listtext\f0 o\tab}v\u242\'f2ng\par"
                    )
                    .Paragraphs()
            )
        );

    [Theory]
    [InlineData(
        @"\trowd\cellx1\cellx2\pard\intbl T\u7881?nh\cell V\u7889?n\cell\row\trowd\cellx1\pard\intbl Hu\u7871?\cell 3\cell\row\pard "
    )]
    [InlineData(@"\trowd\cellx1\cellx2\pard T\u7881?nh\cell V\u7889?n\cell\row\trowd\cellx1\pard Hu\u7871?\cell 3\cell\row\pard ")]
    public void Read_Tables_AreLinesWithTabs(string table) =>
        Assert.Equal("Trước.\n\nTỉnh\tVốn\nHuế\t3\n\nSau.", Read(Title + @"Tr\u432?\u7899?c.\par" + table + @"Sau.\par").Body);

    [Fact]
    public void Read_RowThatNothingEnds_DoesNotTakeTheRest() =>
        Assert.Equal("Một.\n\nHai.", Read(Title + @"\trowd\cellx1\pard M\u7897?t.\par\pard Hai.\par").Body[^10..].TrimStart());

    [Fact]
    public void Read_TextBox_FollowsItsParagraph() =>
        Assert.Equal(
            "Đoạn chính.\n\nHộp.\n\nSau.",
            Read(
                Title
                    + @"\u272?o\u7841?n {\shp{\*\shpinst{\sp{\sn x}{\sv B}}{\shptxt\pard H\u7897?p.\par}}{\shprslt B}}ch\u237\'edn"
                    + @"h.\par Sau.\par"
            ).Body
        );

    [Fact]
    public void Read_Signs_AreTheirCharacters() =>
        Assert.Equal(
            "a b\nc – d — “e” ‘f’ g-h {i} \\ 𐌲",
            Read(
                Title + @"a\tab b\line c \endash  d \emdash  \ldblquote e\rdblquote  \lquote f\rquote  g\_h \{i\} \\ \u-10240?\u-8398?\par"
            ).Body
        );

    [Fact]
    public void Read_FallbacksOfUnicode_AreCountedAsTheFileSays() =>
        Assert.Equal("한 x é", Read(Title + @"{\uc2\u54620\'c7\'d1} {\uc0 x} \u233 e\par").Body);

    [Fact]
    public void Read_StylesOfTheHead_FillTheHead()
    {
        var article = Read(Title + @"\pard\s2 Tr\u7847?n V\u259?n B\u236\'ecnh\par\pard\plain N\u7897?i dung c\u7911?a b\u224\'e0i.\par");

        Assert.Equal(["Trần Văn Bình"], article.Authors);
        Assert.Equal("Nội dung của bài.", article.Body);
    }

    [Fact]
    public void Read_BrokenOff_SaysSo()
    {
        var article = Read(Title + @"N\u7897?i dung {\b d", end: "");

        Assert.Equal("Nội dung d", article.Body);
        Assert.True(article.Warns(WarningCodes.BodyUncertain));
    }

    [Theory]
    [InlineData("{")]
    [InlineData(@"{\footnote ")]
    [InlineData(@"{\shp{\*\shpinst{\shptxt ")]
    [InlineData(@"{\field{\fldrslt ")]
    public void Read_GroupsNestedWithoutEnd_EndAsAnArticleOrWithinTheBudget(string group)
    {
        var text = Title + string.Concat(Enumerable.Repeat(group, 100_000)) + @"\u272?\u225\'e1y.";
        try
        {
            Assert.EndsWith("áy.", Read(text, end: "").Body, StringComparison.Ordinal);
        }
        catch (ArticleRejectedException exception)
        {
            Assert.Equal(RejectionCodes.BudgetExceeded, exception.Code);
        }
    }

    [Theory]
    [InlineData(@"\bin2147483647 ")]
    [InlineData(@"\bin-5 ")]
    [InlineData(@"\u99999999999 ")]
    [InlineData(@"\uc2147483647\u233 ")]
    [InlineData(@"\ansicpg99999 \'")]
    [InlineData(@"\'zz\")]
    public void Read_ImpossibleNumbers_DoNoHarm(string words) => Assert.NotNull(Read(Title + "a" + words).Title);

    /// <summary>A document with everything that the reader looks at.</summary>
    internal static byte[] Sample() =>
        Bytes(
            @"{\info{\title B\u7843?n th\u7843?o}{\author Lan}{\creatim\yr2021\mo3\dy4\hr8\min5}}"
                + Title
                + @"Xem {\field{\*\fldinst{HYPERLINK ""https://example.vn/a""}}{\fldrslt trang}}{\footnote\pard Ch\u226\'e2n trang.}.\par"
                + @"{\listtext 1.\tab}m\u7897?t\par\trowd\cellx1\pard\intbl Hu\u7871?\cell\row\pard "
                + @"{\shp{\*\shpinst{\shptxt\pard H\u7897?p.\par}}}{\f1 S\'eb C\'abng Th\'ad\'acng}{\v a}{\f5 \'c7\'d1}\par}"
        );

    private static NormalizedArticle Read(string text, string end = "}") => Reading.Article(Bytes(text + end), "tin.rtf");

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(@"{\rtf1\ansi\ansicpg1252\deff0" + Fonts + Styles + text);
}
