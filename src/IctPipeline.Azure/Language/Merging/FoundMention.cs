using IctPipeline.Azure.Language.Features;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language.Merging;

/// <summary>A mention that was found in the stored text.</summary>
/// <param name="Answer">What the service said.</param>
/// <param name="Mention">Where it stands in its field.</param>
/// <param name="Start">Where it stands in the article's whole text.</param>
internal sealed record FoundMention(EntityAnswer Answer, Mention Mention, int Start)
{
    public int End => Start + Mention.Length;

    /// <summary>The text with single spaces.</summary>
    public string Name { get; } = string.Join(' ', Mention.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public EntityKey Key => new(Answer.Category, Name.ToUpperInvariant());
}

/// <summary>Mentions of one key are one entity.</summary>
internal readonly record struct EntityKey(string Category, string Name);
