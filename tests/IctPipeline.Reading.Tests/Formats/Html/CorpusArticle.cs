using System.Text.Json;

namespace IctPipeline.Reading.Tests.Formats.Html;

/// <summary>An article of the corpus: what a page made from it must give back.</summary>
internal sealed record CorpusArticle(
    string Language,
    string Site,
    string Section,
    string Title,
    string Lead,
    IReadOnlyList<string> Authors,
    DateTimeOffset Published,
    string Shown,
    IReadOnlyList<string> Paragraphs,
    string Caption
)
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public string Text => Lead + "\n\n" + string.Join("\n\n", Paragraphs);

    public static CorpusArticle Load(string path) =>
        JsonSerializer.Deserialize<CorpusArticle>(File.ReadAllText(path), Options) ?? throw new JsonException(path);
}
