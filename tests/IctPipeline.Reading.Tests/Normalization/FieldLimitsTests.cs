using System.Text.Json;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading.Tests.Normalization;

/// <summary>One field of a megabyte, in each format that can have it.</summary>
public class FieldLimitsTests
{
    private static readonly string Words = string.Concat(Enumerable.Repeat("cột sóng ", 120_000)).TrimEnd();
    private static readonly string Letters = new('x', 1_000_000);

    public static TheoryData<string, string> Titles =>
        new()
        {
            { "a.md", $"---\ntitle: {Words}\n---\nĐoạn một.\n" },
            { "a.html", $"<html><head><title>{Words}</title></head><body>{Paragraph}{Paragraph}</body></html>" },
            { "a.json", JsonSerializer.Serialize(new { headline = Words, articleBody = "Đoạn một. Đoạn hai." }) },
            { "a.eml", $"From: a@port.example\nSubject: {Words}\nDate: Thu, 22 Mar 2018 10:00:00 +0700\n\nParagraph one of the mail.\n" },
            {
                "a.xml",
                $"<rss version=\"2.0\"><channel><title>T</title><item><title>{Words}</title><description>Đoạn một.</description>"
                    + "</item></channel></rss>"
            },
        };

    private static string Paragraph => "<p>Sở cho biết các trạm sẽ hoạt động từ tháng tới, phục vụ người dân ở vùng cao.</p>";

    [Theory]
    [MemberData(nameof(Titles))]
    public void Read_TitleOfAMegabyte_IsCutAtAWordWithAWarning(string name, string text)
    {
        var article = Reading.Article(text, name);

        Assert.InRange(article.Title?.Length ?? 0, FieldLimits.MaxTitle / 2, FieldLimits.MaxTitle);
        Assert.EndsWith(" sóng", " " + article.Title, StringComparison.Ordinal);
        var warning = Assert.Single(article.Warnings, warning => warning.Code == WarningCodes.FieldTruncated);
        Assert.Equal("title", warning.Field);
    }

    [Fact]
    public void Read_EveryFieldOfAMegabyte_IsBounded()
    {
        var address = "https://port.example/" + Letters;
        var article = Reading.Article(
            JsonSerializer.Serialize(
                new
                {
                    headline = Letters,
                    description = Words,
                    author = Letters,
                    publisher = Letters,
                    articleSection = Letters,
                    keywords = new[] { Letters, "mast" },
                    url = address,
                    image = address,
                    rating = Letters,
                    inLanguage = Letters,
                    articleBody = $"<p>Đoạn một <a href=\"{address}\">{Letters}</a>.</p><p>Đoạn hai.</p>",
                }
            ),
            "a.json"
        );

        Assert.InRange(JsonSerializer.Serialize(article with { Body = "" }).Length, 1, 200_000);
        Assert.InRange(article.Warnings.Count(warning => warning.Code == WarningCodes.FieldTruncated), 3, 20);
    }

    [Fact]
    public void Read_FieldsOfOrdinaryLength_AreWhole()
    {
        var title = new string('x', FieldLimits.MaxTitle);

        var article = Reading.Article($"---\ntitle: {title}\n---\nĐoạn một.\n", "a.md");

        Assert.Equal(title, article.Title);
        Assert.False(article.Warns(WarningCodes.FieldTruncated));
    }

    [Fact]
    public void Shorten_PairOfSurrogatesAtTheBound_IsNotParted() => Assert.Equal("xxx", FieldLimits.Shorten("xxx😀xxx", 4));

    [Fact]
    public void Read_GuidOfAMegabyte_NamesItsMemberShortlyAndAlone()
    {
        var items = string.Concat(
            new[] { "1", "2" }.Select(end =>
                $"<item><title>T{end}</title><guid>{Letters}{end}</guid><description>Đoạn một của tin.</description></item>"
            )
        );

        var members = Reading
            .All(System.Text.Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>T</title>{items}</channel></rss>"), "a.xml")
            .Select(member => member.Member)
            .ToList();

        Assert.Equal(2, members.Distinct().Count());
        Assert.All(members, member => Assert.InRange(member?.Length ?? 0, 1, 1_024));
    }
}
