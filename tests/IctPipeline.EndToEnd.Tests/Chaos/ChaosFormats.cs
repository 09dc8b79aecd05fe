using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>Writes an article in each of the formats that are read.</summary>
internal static class ChaosFormats
{
    /// <summary>A ZIP file holds times; these are the same in every run.</summary>
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Markdown(ChaosArticle article, int number) =>
        $"---\ntitle: \"{article.Title}\"\ndate: 2019-05-14 08:15:00\ntags: [ict, {number}]\n---\n\n{Body(article)}\n";

    public static string Text(ChaosArticle article) => $"{article.Title}\n\n{Body(article)}\n";

    public static string Html(ChaosArticle article) =>
        $"<html><head><title>{Escaped(article.Title)}</title></head>"
        + $"<body><article><h1>{Escaped(article.Title)}</h1>{Html(article.Paragraphs)}</article></body></html>";

    public static string Json(ChaosArticle article) =>
        JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["@type"] = "NewsArticle",
                ["headline"] = article.Title,
                ["articleBody"] = Body(article),
            },
            Readable
        );

    public static string Feed(IEnumerable<ChaosArticle> articles, int number)
    {
        var items = articles.Select(
            (article, index) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<item><guid>https://example.test/{number}/{index}</guid><title>{Escaped(article.Title)}</title>"
                        + $"<description>{Escaped(Html(article.Paragraphs))}</description></item>"
                )
        );
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss "
            + $"version=\"2.0\"><channel><title>Tin</title>{string.Concat(items)}</channel></rss>";
    }

    public static byte[] Docx(ChaosArticle article)
    {
        var paragraphs = article.Paragraphs.Prepend(article.Title).Select(text => $"<w:p><w:r><w:t>{Escaped(text)}</w:t></w:r></w:p>");
        return Zip([
            (
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            ),
            (
                "word/document.xml",
                $"<?xml version=\"1.0\"?>"
                    + $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + $"<w:body>{string.Concat(paragraphs)}</w:body></w:document>"
            ),
        ]);
    }

    public static byte[] Zip(IEnumerable<(string Name, string Text)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = Epoch;
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static string Body(ChaosArticle article) => string.Join("\n\n", article.Paragraphs);

    private static string Html(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(text => $"<p>{Escaped(text)}</p>"));

    private static string? Escaped(string text) => SecurityElement.Escape(text);
}
