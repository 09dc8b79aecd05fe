using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IctPipeline.Cli.Bench;

/// <summary>Makes Vietnamese news articles of about 8 KB in the four basic formats, from a seed.</summary>
internal sealed class ArticleGenerator(int seed)
{
    private const int Paragraphs = 9;
    private const int SentencesOfAParagraph = 3;
    private static readonly DateTime FirstDay = new(2017, 1, 1, 7, 30, 0, DateTimeKind.Unspecified);

    // Not for secrets: the same seed must give the same articles.
    private readonly Random _random = new(seed);

    /// <summary>The next articles, each made when it is asked for.</summary>
    public IEnumerable<GeneratedArticle> Take(int count)
    {
        for (var number = 0; number < count; number++)
        {
            yield return Next(number);
        }
    }

    private GeneratedArticle Next(int number)
    {
        var date = FirstDay.AddHours(_random.Next(0, 365 * 24));
        var title =
            $"{Pick(ArticleWords.Organizations)} {Pick(ArticleWords.Verbs)} {Pick(ArticleWords.Organizations)} về "
            + $"{Pick(ArticleWords.Subjects)}";
        var paragraphs = Enumerable.Range(0, Paragraphs).Select(_ => Paragraph(date)).ToList();
        // Mostly what the archive holds: Markdown posts.
        var (extension, text) = (number % 10) switch
        {
            7 => ("txt", PlainText(title, paragraphs)),
            8 => ("html", Html(title, date, paragraphs)),
            9 => ("json", Json(title, date, paragraphs)),
            _ => ("md", Markdown(title, date, paragraphs)),
        };
        return new GeneratedArticle(
            string.Create(CultureInfo.InvariantCulture, $"bench/{number:000000}.{extension}"),
            Encoding.UTF8.GetBytes(text)
        );
    }

    private static string Markdown(string title, DateTime date, List<string> paragraphs) =>
        $"""
            ---
            layout: post
            title: "{title}"
            date: {date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}
            category: ICT
            author: ictnews
            ---

            ###### {paragraphs[0]}

            <!--more-->

            {string.Join("\n\n", paragraphs.Skip(1))}

            """;

    private static string PlainText(string title, List<string> paragraphs) =>
        $"{title}\n\n{string.Join("\n\n", paragraphs)}./.\n\nThu Hà (TTXVN)\n";

    private static string Html(string title, DateTime date, List<string> paragraphs) =>
        $"""
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title} | Bản tin</title>
            <meta property="article:published_time" content="{date.ToString(
                "yyyy-MM-ddTHH:mm:ss",
                CultureInfo.InvariantCulture
            )}+07:00"></head>
            <body><nav><a href="/">Trang chủ</a> <a href="/ict">ICT</a></nav><article><h1>{title}</h1>
            {string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>\n"))}
            </article><footer>© Bản tin</footer></body></html>
            """;

    private static string Json(string title, DateTime date, List<string> paragraphs) =>
        JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["headline"] = title,
                ["datePublished"] = date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "+07:00",
                ["author"] = "ictnews",
                ["articleBody"] = string.Join("\n\n", paragraphs),
            },
            GeneratedJson.Default.DictionaryStringString
        );

    private string Paragraph(DateTime date) => string.Join(' ', Enumerable.Range(0, SentencesOfAParagraph).Select(_ => Sentence(date)));

    private string Sentence(DateTime date) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Ngày {date.Day}/{date.Month}, tại {Pick(ArticleWords.Places)}, {Pick(ArticleWords.Roles)} {Pick(ArticleWords.People)} cho "
                + $"biết {Pick(ArticleWords.Organizations)} {Pick(ArticleWords.Verbs)} {Pick(ArticleWords.Organizations)} về "
                + $"{Pick(ArticleWords.Subjects)} và {Pick(ArticleWords.Subjects)} {Pick(ArticleWords.Endings)}."
        );

    private string Pick(string[] values) => values[_random.Next(values.Length)];
}
