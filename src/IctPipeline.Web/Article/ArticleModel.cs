using IctPipeline.Client;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Article;

/// <param name="Failure">The file's open failure record; null where there is none.</param>
/// <param name="HasOriginal">Whether the file can be fetched.</param>
/// <param name="ShowImages">The person asked for the images.</param>
public sealed record ArticleModel(ArticleDocument Article, FailureRecord? Failure, bool HasOriginal, bool ShowImages) : IShowsImages
{
    /// <summary>What is marked in the text, as it was searched for; null marks nothing.</summary>
    public string? Words { get; init; }

    /// <summary>Articles whose text is like this one's.</summary>
    public IReadOnlyList<SimilarArticle> Similar { get; init; } = [];

    /// <summary>They and this one, the earliest first; those without a date come last.</summary>
    public IEnumerable<(ArticleSummary Article, double Similarity)> Appearances =>
        Similar
            .Select(similar => (similar.Article, similar.Similarity))
            .Append((Summary, 1))
            .OrderBy(one => one.Item1.Published is null)
            .ThenBy(one => one.Item1.Published?.Value, StringComparer.Ordinal)
            .ThenBy(one => one.Item1.Lineage.IngestedAt);

    /// <summary>Places where found words stand, in title, lead and body.</summary>
    public int Places => Highlights.Count;

    private IReadOnlyList<TextSpan> Highlights => field ??= Words is null ? [] : ArticleClient.Highlight(Article, Words);

    private ArticleSummary Summary =>
        new()
        {
            Id = Article.Id,
            Source = Article.Source,
            Lineage = Article.Lineage,
            Title = Article.Title,
            Site = Article.Site,
            Agency = Article.Agency,
            Published = Article.Published,
            Language = Article.Language,
        };

    /// <summary>Those in one field.</summary>
    public IReadOnlyList<TextSpan> Found(string name) => [.. Highlights.Where(span => span.Field == name)];

    /// <summary>The lead with its mentions.</summary>
    public ShownField Lead { get; } = Highlighter.Cut(Article, "lead");

    /// <summary>The text with its mentions.</summary>
    public ShownField Body { get; } = Highlighter.Cut(Article, "body");

    /// <summary>Not all of the text is on the page.</summary>
    public bool IsShortened => Lead.IsShortened || Body.IsShortened;

    /// <summary>Images that can be asked for: their servers would learn who reads, so nobody's browser asks by itself.</summary>
    public IReadOnlyList<(DocumentImage Image, Uri Address)> Images { get; } =
    [
        .. Shared
            .ShownText.First(Article.Images)
            .Select(image => (Image: image, Address: Shared.WebAddress.Parse(image.Url)))
            .Where(image => image.Address is not null)
            .Select(image => (image.Image, image.Address!)),
    ];

    /// <summary>The servers of these images, as sources of a content security policy.</summary>
    public string? ImageSources =>
        ShowImages
            ? string.Join(' ', Images.Select(image => image.Address.GetLeftPart(UriPartial.Authority)).Distinct(StringComparer.Ordinal))
            : null;

    /// <summary>Names of entities by id, for agreements.</summary>
    public DocumentEntity? Entity(string id) => Article.Entities.FirstOrDefault(entity => entity.Id == id);

    /// <summary>The sentence that tells of an agreement; null where its place is outside the text.</summary>
    public string? Evidence(DocumentAgreement agreement) =>
        agreement.Evidence is { Offset: >= 0, Length: > 0 } evidence
        && Article.Text(evidence.Field) is { } text
        && (long)evidence.Offset + evidence.Length <= text.Length
            ? text.Substring(evidence.Offset, evidence.Length)
            : null;
}
