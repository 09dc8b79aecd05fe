using System.Text.Json;
using System.Text.Json.Serialization;

namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>
/// What people say that a page holds. A property that the file lacks is not scored; one that is null or empty says that the page has none.
/// </summary>
/// <param name="Body">The whole text, the standfirst included.</param>
/// <param name="Byline">The authors in one line, where nobody took it apart into <paramref name="Authors"/>.</param>
/// <param name="Date">The day of publication, yyyy-MM-dd; what follows is ignored.</param>
/// <param name="Type">A kind of page, by which figures of the body are told apart.</param>
/// <param name="SavedAt">When the page was saved: what "2 hours ago" counts from.</param>
internal sealed record AnnotatedPage(
    string? Title = null,
    string? Body = null,
    IReadOnlyList<string>? Authors = null,
    string? Byline = null,
    string? Date = null,
    string? Type = null,
    DateTimeOffset? SavedAt = null
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowDuplicateProperties = false };

    /// <summary>The file's name without its extensions.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    [JsonIgnore]
    public byte[] Html { get; init; } = [];

    /// <summary>The properties that the file has.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Scored { get; init; } = new HashSet<string>();

    /// <exception cref="JsonException">It is no JSON object of this form.</exception>
    public static AnnotatedPage Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var page = document.RootElement.Deserialize<AnnotatedPage>(Options) ?? throw new JsonException("It holds null.");
        return page with { Scored = document.RootElement.EnumerateObject().Select(property => property.Name).ToHashSet() };
    }
}
