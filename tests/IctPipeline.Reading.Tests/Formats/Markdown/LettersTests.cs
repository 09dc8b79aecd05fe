using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Tools.PostScore.Checks;

namespace IctPipeline.Reading.Tests.Formats.Markdown;

/// <summary>
/// Letters and digits of a post's text, told from its markup by simple rules of their own, against those of what was read: in order, none
/// lost, none joined to another.
/// </summary>
public class LettersTests
{
    /// <summary>Pieces of text with the marks of every extension in them, as authors write them without meaning any.</summary>
    private static readonly string[] Pieces =
    [
        "Cảng 5~10 m",
        "2^8 ô",
        "i++ và j++",
        "a==b",
        "3*4 và 5*6",
        "**đậm** vừa",
        "*nghiêng* thôi",
        "~~gạch~~ bỏ",
        "tên_của_tệp",
        "giá $5 và $10",
        "lúc 10:30:45",
        "x<5%",
        "y>7",
        "List<Int>",
        "`mã 1~2`",
        "[bài 3](https://vd.example/4)",
        "$x_1^2$",
        "A|B",
        "(c) 2019",
        "1. rồi 2.",
        "[ ] việc",
        "100%",
        "\"trích\"",
        "C\\#9",
        "a &amp; b",
        "한국어 0~15도",
        "{x}",
        "H~2~O",
        "-- nhé",
        "[^0-9]+",
        ":8080",
        "#7",
        "@nhà",
        "+84",
    ];

    private static readonly string[] Starts = ["", "", "## ", "- ", "> ", "2017. ", "1) "];

    [Fact]
    public void Text_OfAnyPieces_KeepsLettersAndDigitsInOrder()
    {
        var line =
            from start in Gen.Elements(Starts)
            from pieces in Gen.Elements(Pieces).NonEmptyListOf()
            select start + "Câu " + string.Join(' ', pieces) + " hết";
        var post = line.NonEmptyListOf().Select(lines => string.Join("\n\n", lines.Prepend("Câu mở đầu.").Append("Câu sau cùng.")));

        Prop.ForAll(
                post.ToArbitrary(),
                body =>
                {
                    var article = Reading.Article("---\ntitle: Tin\n---\n" + body, "a.md");
                    return string.Join(' ', Letters.Chunks(Letters.Plain(body)))
                        == string.Join(' ', Letters.Chunks(Unnumbered(article.Body)));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20170907, 3));
    }

    [Fact]
    public void Samples_OfMarkdown_KeepLettersAndDigits()
    {
        var posts = Directory.EnumerateFiles(Samples(), "*.md").ToList();

        Assert.NotEmpty(posts);
        foreach (var path in posts)
        {
            var source = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
            var article = Reading.Article(source, Path.GetFileName(path));
            var read = string.Join(
                '\n',
                article
                    .Images.Select(image => image.Alt)
                    .Concat(article.Authors)
                    .Append(article.Agency)
                    .Prepend(article.Body)
                    .Prepend(article.Lead)
            );

            Assert.Empty(Letters.Missing(Letters.Chunks(Letters.Plain(SourceText.Body(source))), Letters.Chunks(read)));
        }
    }

    [Theory]
    [InlineData("Từ 5~10 độ", "Từ 510 độ")]
    [InlineData("Từ 5 đến 10", "Từ 5 đến")]
    [InlineData("một hai ba", "mộthai ba")]
    public void Check_OfAlteredText_FindsIt(string source, string read)
    {
        Assert.NotEmpty(Letters.Missing(Letters.Chunks(source), Letters.Chunks(read)));
    }

    /// <summary>The check takes an ordered list's numbers for markup.</summary>
    private static string Unnumbered(string body) =>
        string.Join(
            "\n\n",
            body.Split("\n\n").Select(block => System.Text.RegularExpressions.Regex.Replace(block, @"^\d+\. (?=Câu )", ""))
        );

    private static string Samples()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples", "articles")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("samples/articles");
        }

        return Path.Combine(folder, "samples", "articles");
    }
}
