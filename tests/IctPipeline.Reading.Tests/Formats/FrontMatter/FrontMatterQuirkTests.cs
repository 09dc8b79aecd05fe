using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.FrontMatter;

/// <summary>Front matter as real archives have it.</summary>
public class FrontMatterQuirkTests
{
    private const string Text =
        "\n---\nMột đoạn văn dài đủ để làm thân bài của bài báo này.\n\nĐoạn thứ hai cũng là văn xuôi bình thường.\n";

    [Theory]
    [InlineData("date: 2019-12-3 20:19:45 +0700", "2019-12-03T20:19:45+07:00")]
    [InlineData("date: 16-10-2018", "2018-10-16T00:00:00+07:00")]
    [InlineData("date: 2020-05-06T07:08:09.123456789Z", "2020-05-06T07:08:09+00:00")]
    [InlineData("datePublished: 2021-02-03", "2021-02-03T00:00:00+07:00")]
    [InlineData("date: \"Mar 22, 2018 5:30 pm GMT+7\"", "2018-03-22T17:30:00+07:00")]
    [InlineData("date: thứ Năm, ngày 22 tháng 3 năm 2018", "2018-03-22T00:00:00+07:00")]
    [InlineData("date: 2018년 3월 22일", "2018-03-22T00:00:00+07:00")]
    [InlineData("date: Thu, 22 Mar 2018 17:30:00 +0900", "2018-03-22T17:30:00+09:00")]
    [InlineData("date: 1521714600", "2018-03-22T10:30:00+00:00")]
    public void Date_InManyForms_IsUnderstood(string line, string expected)
    {
        var article = Reading.Article("---\ntitle: Tin\n" + line + Text);

        Assert.Equal(expected, article.Published?.Value);
    }

    [Fact]
    public void Date_OnlyInFileName_IsTakenFromThere()
    {
        var article = Reading.Article("---\ntitle: Tin" + Text, "blog/_posts/2018-03-22-tin-moi.md");

        Assert.Equal(DateSource.FileName, article.Published?.Source);
        Assert.Equal("2018-03-22T00:00:00+07:00", article.Published?.Value);
    }

    [Fact]
    public void Date_FileNameAndFrontMatterDiffer_Conflict()
    {
        var article = Reading.Article("---\ntitle: Tin\ndate: 2016-01-01" + Text, "2018-03-22-tin-moi.md");

        Assert.Equal("2016-01-01T00:00:00+07:00", article.Published?.Value);
        Assert.True(article.Warns(WarningCodes.DateConflict));
    }

    [Fact]
    public void Date_AfterTheBlob_Warns() =>
        Assert.True(Reading.Article("---\ntitle: Tin\ndate: 2031-01-01" + Text).Warns(WarningCodes.DateInFuture));

    [Theory]
    [InlineData("title: [올림픽] 한국 선수단 출국", "[올림픽] 한국 선수단 출국")]
    [InlineData("title: [올림픽]", "[올림픽]")]
    [InlineData("title: Tiêu đề dài\n  viết trên hai dòng", "Tiêu đề dài viết trên hai dòng")]
    [InlineData("title: >\n  Tiêu đề\n  gấp dòng", "Tiêu đề gấp dòng")]
    [InlineData("title: 'Tiêu đề ''trong'' nháy'", "Tiêu đề 'trong' nháy")]
    [InlineData("title: \"Tiêu đề\n  hai dòng\"", "Tiêu đề hai dòng")]
    [InlineData("title: MobiFone: đối tác mới", "MobiFone: đối tác mới")]
    [InlineData("# ghi chú\ntitle: \u200BTiêu đề   ", "Tiêu đề")]
    public void Title_InManyForms_IsWhole(string lines, string expected) =>
        Assert.Equal(expected, Reading.Article("---\n" + lines + "\nlayout: post" + Text).Title);

    [Theory]
    [InlineData("tags:", "")]
    [InlineData("tags: ict, 5G, Samsung", "ict|5G|Samsung")]
    [InlineData("tags: ict 5g samsung", "ict|5g|samsung")]
    [InlineData("tags: [ict, 5G]", "ict|5G")]
    [InlineData("tags:\n- an ninh mạng\n- 5G", "an ninh mạng|5G")]
    [InlineData("tag: ict", "ict")]
    public void Tags_InManyForms_AreSplit(string lines, string expected) =>
        Assert.Equal(expected, string.Join('|', Reading.Article("---\ntitle: Tin\n" + lines + Text).Tags));

    [Theory]
    [InlineData("author:\n  name: Lan Anh\n  email: lan.anh@example.vn")]
    [InlineData("author: Lan Anh <lan.anh@example.vn>")]
    [InlineData("authors:\n  - Lan Anh")]
    public void Author_WithEmail_LosesTheEmail(string lines)
    {
        var article = Reading.Article("---\ntitle: Tin\n" + lines + Text);

        Assert.Equal("Lan Anh", Assert.Single(article.Authors));
        Assert.DoesNotContain(article.Extra, pair => pair.Value.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_AllBlank_LeaveNothing()
    {
        var article = Reading.Article("---\ntitle:\ndate:\ntags:\ncategory:\nauthor:" + Text);

        Assert.Null(article.Title);
        Assert.Null(article.Published);
        Assert.Empty(article.Extra);
        Assert.True(article.Warns(WarningCodes.TitleMissing));
    }

    [Fact]
    public void FrontMatter_WithCarriageReturns_IsRead()
    {
        var article = Reading.Article(
            ("---\ntitle: Tin\ndate: 2018-03-22 07:30:00 +0700" + Text).Replace("\n", "\r\n", StringComparison.Ordinal)
        );

        Assert.Equal("Tin", article.Title);
        Assert.Equal(2, article.Paragraphs().Length);
    }

    [Fact]
    public void FrontMatter_RuleOfManyDashes_IsNone()
    {
        var article = Reading.Article(
            "Bản tin ICT tuần này\n" + new string('-', 200) + "\n\nMột đoạn văn dài đủ để làm thân bài.\n\nĐoạn hai.\n"
        );

        Assert.Equal("Bản tin ICT tuần này", article.Title);
        Assert.DoesNotContain("--", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void FrontMatter_TomlAndJson_AreRead()
    {
        var toml = Reading.Article(
            "+++\ntitle = \"Tin\"\ndate = 2020-10-21T16:45:00+07:00\ntags = [\"a\", \"b\"]\n[cover]\nimage = \"x.jpg\"\n+++\nThân bài.\n"
        );
        var json = Reading.Article("{\n  \"title\": \"Tin\",\n  \"date\": \"2020-10-21T16:45:00+07:00\"\n}\n\nThân bài ở đây.\n");

        Assert.Equal(("Tin", "2020-10-21T16:45:00+07:00", "x.jpg"), (toml.Title, toml.Published?.Value, toml.Images[0].Url));
        Assert.Equal(("Tin", "2020-10-21T16:45:00+07:00", "Thân bài ở đây."), (json.Title, json.Published?.Value, json.Body));
    }

    [Fact]
    public void Yaml_AliasBomb_IsContained()
    {
        var bomb =
            "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d "
            + "[*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntitle: Tin"
            + Text;

        var article = Reading.Article(bomb);

        Assert.Equal("Tin", article.Title);
        Assert.True(article.Warns(WarningCodes.FrontMatterRecovered));
        Assert.True(article.Extra.Values.Sum(value => value.Length) < 10_000);
    }
}
