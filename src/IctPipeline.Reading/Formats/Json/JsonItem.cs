using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>An article's object in a file, or something in its place that can't be read.</summary>
/// <param name="Article">Its keys; null where there is a refusal.</param>
/// <param name="Position">Where it stands in the file: <c>[3]</c>, <c>posts[3]</c>, or the key that it stands under.</param>
internal sealed record JsonItem(MetaValue? Article, string Position)
{
    public ArticleRejectedException? Refusal { get; init; }

    /// <summary>True where it is not one of several by its place: the file is this article.</summary>
    public bool IsAlone { get; init; }

    /// <summary>True where the JSON is not valid and was taken all the same.</summary>
    public bool Forgiven { get; init; }

    public static JsonItem Refused(string position, ArticleRejectedException refusal) => new(null, position) { Refusal = refusal };
}
