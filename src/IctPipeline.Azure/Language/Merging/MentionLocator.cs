using IctPipeline.Azure.Language.Features;
using IctPipeline.Core.Analysis.Chunking;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language.Merging;

/// <summary>
/// Finds where an entity of a chunk stands in the stored fields. The service's offset is believed only if its text stands
/// there; else the nearest place where it does is taken; else the mention is left out.
/// </summary>
internal static class MentionLocator
{
    public static FoundMention? Locate(ArticleText article, TextChunk chunk, EntityAnswer entity)
    {
        if (string.IsNullOrEmpty(entity.Text) || Place(chunk.Text, entity) is not { } place)
        {
            return null;
        }

        return article.Locate(chunk.Offset + place, entity.Text.Length) is { } span
            ? new FoundMention(entity, new Mention(span.Field, span.Offset, span.Text.Length, span.Text), chunk.Offset + place)
            : null;
    }

    private static int? Place(string text, EntityAnswer entity)
    {
        var offset = Math.Clamp(entity.Offset, 0, text.Length);
        if (string.CompareOrdinal(text, offset, entity.Text, 0, entity.Text.Length) == 0)
        {
            return offset;
        }

        var after = text.IndexOf(entity.Text, offset, StringComparison.Ordinal);
        var before = text[..offset].LastIndexOf(entity.Text, StringComparison.Ordinal);
        return (before, after) switch
        {
            (-1, -1) => null,
            (-1, _) => after,
            (_, -1) => before,
            _ => offset - before <= after - offset ? before : after,
        };
    }
}
