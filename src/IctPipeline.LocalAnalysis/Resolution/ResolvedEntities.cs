using IctPipeline.Articles;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>The entities of an article, and which of them stands at a place.</summary>
internal sealed class ResolvedEntities(IReadOnlyList<Entity> entities)
{
    private readonly Lazy<Dictionary<(string Field, int Offset), string>> _ids = new(() => entities
        .SelectMany(entity => entity.Mentions.Select(mention => (mention.Field, mention.Offset, entity.Id)))
        .ToDictionary(place => (place.Field, place.Offset), place => place.Id));

    public IReadOnlyList<Entity> Entities { get; } = entities;

    public string? IdAt(string field, int offset) => _ids.Value.GetValueOrDefault((field, offset));
}
