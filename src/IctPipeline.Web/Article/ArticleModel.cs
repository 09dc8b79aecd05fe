using IctPipeline.Client;

namespace IctPipeline.Web.Article;

/// <param name="Failure">The file's open failure record; null where there is none.</param>
/// <param name="HasOriginal">Whether the file can be fetched.</param>
/// <param name="ShowImages">The person asked for the images.</param>
public sealed record ArticleModel(ArticleDocument Article, FailureRecord? Failure, bool HasOriginal, bool ShowImages)
{
    /// <summary>Images that can be asked for: their servers would learn who reads, so nobody's browser asks by itself.</summary>
    public IReadOnlyList<(DocumentImage Image, Uri Address)> Images { get; } =
    [
        .. Article
            .Images.Select(image => (Image: image, Address: Shared.WebAddress.Parse(image.Url)))
            .Where(image => image.Address is not null)
            .Select(image => (image.Image, image.Address!)),
    ];

    /// <summary>The servers of these images, as sources of a content security policy.</summary>
    public string ImageSources =>
        string.Join(' ', Images.Select(image => image.Address.GetLeftPart(UriPartial.Authority)).Distinct(StringComparer.Ordinal));

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
