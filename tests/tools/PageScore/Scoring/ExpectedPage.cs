using System.Text.Json;

namespace IctPipeline.Tools.PageScore.Scoring;

/// <summary>What a person says that a page holds. Whatever is null is not scored.</summary>
/// <param name="Lead">The standfirst, where it is set apart from the body.</param>
/// <param name="BodyStart">The first words of the text, where nobody wrote down the whole.</param>
/// <param name="Byline">The author's line as it stands, where nobody took it apart into <paramref name="Authors"/>.</param>
/// <param name="Date">The day of publication, yyyy-MM-dd; what follows is ignored.</param>
public sealed record ExpectedPage(
    string? Title = null,
    string? Lead = null,
    string? Body = null,
    string? BodyStart = null,
    string? Byline = null,
    IReadOnlyList<string>? Authors = null,
    string? Date = null,
    string? Url = null
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Lead and body as one text, as a reader sees them.</summary>
    public string? Text =>
        Body is null ? null
        : Lead is null ? Body
        : Lead + "\n\n" + Body;

    /// <exception cref="JsonException">The file is no JSON object of this form.</exception>
    public static ExpectedPage Load(string path) =>
        JsonSerializer.Deserialize<ExpectedPage>(File.ReadAllText(path), Options) ?? throw new JsonException($"{path} holds null.");
}
