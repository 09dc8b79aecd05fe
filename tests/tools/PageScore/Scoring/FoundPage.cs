using System.Text.Encodings.Web;
using System.Text.Json;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.PageScore.Scoring;

/// <summary>What an extractor found in a page.</summary>
/// <param name="Published">ISO 8601, from the year on.</param>
public sealed record FoundPage(
    string? Title = null,
    string? Lead = null,
    string? Body = null,
    IReadOnlyList<string>? Authors = null,
    string? Published = null
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly ArticleReader Reader = new(new ReadLimits { MaxBytes = 64 * 1024 * 1024 });

    public string Text => Lead is null ? Body ?? "" : Lead + "\n\n" + Body;

    /// <summary>Reads the page with IctPipeline. The name tells nothing, so that no date comes from it.</summary>
    public static FoundPage Read(byte[] page, IReadTrace? trace = null)
    {
        var file = new SourceFile("page.html", page) { ContentType = "text/html" };
        try
        {
            var article = Reader.Read(file, trace).FirstOrDefault()?.Article;
            return article is null
                ? new FoundPage()
                : new FoundPage(article.Title, article.Lead, article.Body, article.Authors, article.Published?.Value);
        }
        catch (ArticleRejectedException rejection)
        {
            return new FoundPage(Title: "REJECTED: " + rejection.Message);
        }
    }

    /// <summary>What another extractor wrote: title, lead, body, authors, published; nothing where there is no file.</summary>
    public static FoundPage Load(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<FoundPage>(File.ReadAllText(path), Options) ?? new FoundPage() : new FoundPage();

    /// <summary>Writes it in the form that <see cref="Load"/> reads, so that two states of the reader can be compared.</summary>
    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(this, Options));
    }
}
