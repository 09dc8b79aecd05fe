using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.FrontMatter;

/// <summary>Heads that site generators other than Jekyll and Hugo write, and heads that were damaged.</summary>
public class OtherGeneratorsTests
{
    private const string Text = "Cảng mới đã mở cửa vào sáng nay.\n\nTàu đầu tiên cập bến lúc tám giờ.\n";

    [Theory]
    [InlineData("title: Cảng mở\ndate: 2015-06-07 08:09:10\ntags: [cảng]\n---\n", false)] // Hexo
    [InlineData("title: Cảng mở\ndate: 2015-06-07 08:09:10\ntags:\n- cảng\n-----\n", false)]
    [InlineData("\"title\": \"Cảng mở\",\n\"date\": \"2015-06-07 08:09:10\",\n\"tags\": [\"cảng\"]\n;;;\n", false)]
    [InlineData(";;;\n\"title\": \"Cảng mở\",\n\"date\": \"2015-06-07 08:09:10\",\n\"tags\": [\"cảng\"]\n;;;\n", false)] // Middleman
    [InlineData("-----\ntitle: Cảng mở\ndate: 2015-06-07 08:09:10\ntags: cảng\n-----\n", false)]
    [InlineData("---\ntitle: Cảng mở\ndate: 2015-06-07 08:09:10\ntags: cảng\n\n", true)] // never closed
    [InlineData("---\ntitle: Cảng mở\ndate: 2015-06-07 08:09:10\ntags: cảng\n", true)]
    [InlineData("---\ntitle: Cảng mở\ndate: 2015-06-07 08:09:10\ntags: cảng\n--\n", true)]
    [InlineData("---\ntitle: Cảng mở\ndate: 2015-06-07 08:09:10\ntags: cảng\n—\n", true)]
    [InlineData("+++\ntitle = \"Cảng mở\"\ndate = 2015-06-07T08:09:10\ntags = [\"cảng\"]\n\n", true)]
    [InlineData("Title: Cảng mở\nDate: 2015-06-07 08:09:10\nTags: cảng\n\n", false)] // Pelican
    [InlineData("Title:   Cảng mở\nAffiliation: Báo Cảng\nDate:    2015-06-07 08:09:10\nKeywords: cảng\n\n", false)] // MultiMarkdown
    [InlineData("/*\nTitle: Cảng mở\nDate: 2015-06-07 08:09:10\nTags: cảng\n*/\n\n", false)] // Pico
    [InlineData("---toml\ntitle = \"Cảng mở\"\ndate = 2015-06-07T08:09:10\ntags = [\"cảng\"]\n---\n", false)] // Eleventy
    [InlineData("---js\n{\n  title: \"Cảng mở\",\n  date: \"2015-06-07 08:09:10\",\n  tags: [\"cảng\"],\n}\n---\n", false)]
    [InlineData("---json\n{\n  \"title\": \"Cảng mở\",\n  \"date\": \"2015-06-07 08:09:10\",\n  \"tags\": [\"cảng\"]\n}\n---\n", false)]
    [InlineData(".. title: Cảng mở\n.. slug: cang\n.. date: 2015-06-07 08:09:10\n.. tags: cảng\n\n", false)] // Nikola
    [InlineData("<!--\n.. title: Cảng mở\n.. date: 2015-06-07 08:09:10\n.. tags: cảng\n-->\n\n", false)]
    [InlineData("# Cảng mở\n\nCreated: June 7, 2015 8:09:10 AM\nTags: cảng\nStatus: Done\n\n", false)] // Notion
    [InlineData(
        "import A from 'a';\nimport {\n  B,\n} from \"b\";\n\nexport const metadata = {\n  title: 'Cảng mở',\n  date: '2015-06-07 "
            + "08:09:10',\n  tags: ['cảng'],\n};\n\n",
        false
    )]
    public void Head_OfAnyGenerator_IsRead(string head, bool mended)
    {
        var article = Reading.Article(head + Text, "bai.md");

        Assert.Equal("Cảng mở", article.Title);
        Assert.StartsWith("2015-06-07T08:09:10", article.Published?.Value, StringComparison.Ordinal);
        Assert.Equal(["cảng"], article.Tags);
        Assert.Equal(Text.TrimEnd(), article.Body);
        Assert.Equal(mended, article.Warns(WarningCodes.FrontMatterRecovered));
    }

    [Theory]
    [InlineData("Title: Cảng mở\nDate: 2015-06-07 08:09:10\nTags: cảng\nSlug: cang-mo\n\n")]
    [InlineData("Date: 2015-06-07 08:09:10\nTitle: Cảng mở\nTags: cảng\n\n")]
    [InlineData("Tiêu đề: Cảng mở\nNgày đăng: 2015-06-07 08:09:10\nTags: cảng\n\n")]
    public void Head_OfLinesInATextFile_IsRead(string head)
    {
        var article = Reading.Article(head + Text, "bai.txt");

        Assert.Equal(("Cảng mở", Text.TrimEnd()), (article.Title, article.Body));
        Assert.StartsWith("2015-06-07T08:09:10", article.Published?.Value, StringComparison.Ordinal);
        Assert.Equal(["cảng"], article.Tags);
    }

    [Theory]
    [InlineData("Title: what a word can mean\n\n")]
    [InlineData("Source: the port\nPlace: Huế\n\n")]
    public void Lines_ThatAreNoHeadInATextFile_Stay(string head)
    {
        var article = Reading.Article(head + Text, "bai.txt");

        Assert.StartsWith(head.Split('\n')[0], article.Title + article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void TitleBlock_OfPandoc_IsTitleAuthorsAndDate()
    {
        var article = Reading.Article("% Cảng mở\n  lúc sáng\n% Lê Thu; Trần Nam\n% 2015-06-07\n\n" + Text, "bai.md");

        Assert.Equal(("Cảng mở lúc sáng", Text.TrimEnd()), (article.Title, article.Body));
        Assert.Equal(["Lê Thu", "Trần Nam"], article.Authors);
        Assert.StartsWith("2015-06-07", article.Published?.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: Cảng mở\n\n" + Text + "\n---\n\nPhần hai của bài.\n")]
    [InlineData("---\ntitle: Cảng mở\n\n## Mục đầu\n\n" + Text + "\n---\n\nPhần hai của bài.\n")]
    public void FrontMatter_NeverClosed_EndsBeforeTheTextAndNotAtARuler(string post)
    {
        var article = Reading.Article(post, "bai.md");

        Assert.Equal("Cảng mở", article.Title);
        Assert.Contains("Tàu đầu tiên cập bến lúc tám giờ.", article.Body, StringComparison.Ordinal);
        Assert.Contains("Phần hai của bài.", article.Body, StringComparison.Ordinal);
        Assert.Empty(article.Extra);
    }

    [Theory]
    [InlineData("Hà Nội: cảng mới mở cửa.\nHải Phòng: tàu cập bến.\n\n" + Text)]
    [InlineData("Note: see below.\n\n" + Text)]
    [InlineData("Source: a friend of ours.\n\n" + Text)]
    [InlineData("---\nHà Nội: cảng mới mở cửa.\n\n" + Text)]
    [InlineData("# Cảng mở\n\nGhi chú: bài này cũ.\nXem: bài sau.\n\n" + Text)]
    public void Line_WithAColonInAPlainArticle_IsText(string post)
    {
        var article = Reading.Article(post, "bai.md");

        Assert.Contains(':', article.Body);
        Assert.Empty(article.Extra);
        Assert.False(article.Warns(WarningCodes.FrontMatterRecovered));
    }

    [Theory]
    [InlineData("title:\n  vi: Cảng mở\n  en: Port opens\nlang: en", "bai.md", "Port opens")]
    [InlineData("title:\n  vi: Cảng mở\n  en: Port opens\nlang: en-GB", "bai.md", "Port opens")]
    [InlineData("title: {en: Port opens, vi: Cảng mở}", "bai.md", "Cảng mở")] // by the text's letters
    [InlineData("title_en: Port opens\ntitle_vi: Cảng mở\nlang: en", "bai.md", "Port opens")]
    [InlineData("title.en: Port opens\ntitle.vi: Cảng mở", "bai.en.md", "Port opens")]
    [InlineData("title-en: Port opens\ntitle-vi: Cảng mở", "vi/bai.md", "Cảng mở")]
    [InlineData("title: Cảng mở\ntitle_en: Port opens", "bai.md", "Cảng mở")]
    public void Title_PerLanguage_IsTheOneOfThePost(string keys, string name, string expected)
    {
        var article = Reading.Article($"---\n{keys}\n---\n{Text}", name);

        Assert.Equal(expected, article.Title);
        Assert.Contains(expected == "Cảng mở" ? "Port opens" : "Cảng mở", article.Extra.Values);
    }

    [Fact]
    public void Objects_OneAfterTheOther_AreNoFrontMatter()
    {
        var objects = "{\n  \"title\": \"A\",\n  \"note\": \"x\"\n}\n{\n  \"title\": \"B\",\n  \"note\": \"y\"\n}\n";

        Assert.DoesNotContain(Formats(objects), format => format == "markdown");
    }

    private static List<string?> Formats(string text)
    {
        try
        {
            return Reading.All(System.Text.Encoding.UTF8.GetBytes(text), "a.json").Select(member => member.Article?.File.Format).ToList();
        }
        catch (ArticleRejectedException)
        {
            return [];
        }
    }
}
