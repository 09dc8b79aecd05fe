using System.Globalization;
using System.Text;
using IctPipeline.Analysis.Chunking;
using IctPipeline.Articles;
using IctPipeline.Azure.Language.Features;

namespace IctPipeline.Azure.Language.Merging;

/// <summary>
/// Makes entities of mentions: same category and same name, letter case and spaces aside, is one entity, wherever in the
/// article it stands.
/// </summary>
internal static class EntityMerge
{
    /// <summary>The entities in the order of their first mention.</summary>
    public static IReadOnlyList<Entity> Merge(ArticleText article, IReadOnlyList<TextChunk> chunks, IReadOnlyList<IReadOnlyList<EntityAnswer>> answers)
    {
        var found = new List<Found>();
        foreach (var (chunk, answer) in chunks.Zip(answers))
        {
            foreach (var entity in answer)
            {
                if (MentionLocator.Locate(article, chunk, entity) is { } mention)
                {
                    found.Add(new Found(entity, mention, Name(mention.Text)));
                }
            }
        }

        var entities = found
            .GroupBy(one => (one.Answer.Category, one.Name.ToUpperInvariant()))
            .Select(ToEntity);
        return UniqueIds(entities);
    }

    private static Entity ToEntity(IEnumerable<Found> group)
    {
        List<Found> all = [.. group];
        var names = all.GroupBy(one => one.Name, StringComparer.Ordinal).OrderByDescending(name => name.Count()).Select(name => name.Key).ToList();
        return new Entity
        {
            Id = $"{all[0].Answer.Category.ToLowerInvariant()}:{Slug(names[0])}",
            Name = names[0],
            Category = all[0].Answer.Category,
            Subcategory = all.Select(one => one.Answer.Subcategory).FirstOrDefault(subcategory => !string.IsNullOrEmpty(subcategory)),
            Confidence = Math.Clamp(all.Max(one => one.Answer.Confidence), 0, 1),
            Aliases = names[1..],
            Mentions = [.. all.Select(one => one.Mention).Distinct()],
        };
    }

    /// <summary>Names that differ in nothing but signs have the same slug.</summary>
    private static List<Entity> UniqueIds(IEnumerable<Entity> entities)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var list = new List<Entity>();
        foreach (var entity in entities)
        {
            var id = entity.Id;
            for (var number = 2; !used.Add(id); number++)
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{entity.Id}-{number}");
            }

            list.Add(entity with { Id = id });
        }

        return list;
    }

    private static string Name(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters and digits without accents, the rest as hyphens: <c>nguyen-minh-hong</c>.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(rune);
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Normalize(NormalizationForm.FormC).TrimEnd('-');
    }

    private sealed record Found(EntityAnswer Answer, Mention Mention, string Name);
}
