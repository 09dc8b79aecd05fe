using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>The entities of an article, and which of them stands at a place.</summary>
internal sealed class ResolvedEntities(IReadOnlyList<Entity> entities, IReadOnlyList<string> namesInText)
{
    public IReadOnlyList<Entity> Entities { get; } = entities;

    /// <summary>Of each entity, the form to call it by that the text has.</summary>
    public IReadOnlyList<string> NamesInText { get; } = namesInText;

    /// <summary>The id of the entity whose mention starts there, or null. Asked seldom, so the mentions are searched.</summary>
    public string? IdAt(string field, int offset)
    {
        foreach (var entity in Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (mention.Offset == offset && mention.Field == field)
                {
                    return entity.Id;
                }
            }
        }

        return null;
    }
}
