using System.Globalization;
using System.Text;
using IctPipeline.Azure.Language.Features;
using IctPipeline.Core.Analysis.Chunking;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language.Merging;

/// <summary>
/// Makes entities of mentions: same category and same name, letter case and spaces aside, is one entity, wherever in the
/// article it stands; so are a name and the abbreviation that is introduced with it.
/// </summary>
internal static class EntityMerge
{
    /// <summary>The entities in the order of their first mention.</summary>
    public static IReadOnlyList<Entity> Merge(
        ArticleText article,
        IReadOnlyList<TextChunk> chunks,
        IReadOnlyList<IReadOnlyList<EntityAnswer>> answers
    )
    {
        List<FoundMention> found =
        [
            .. chunks
                .Zip(answers)
                .SelectMany(pair =>
                    pair.Second.Select(entity => MentionLocator.Locate(article, pair.First, entity)).OfType<FoundMention>()
                ),
        ];
        var fullNames = IntroducedAbbreviations.Find(article.Text, found);
        return UniqueIds(
            found.GroupBy(one => fullNames.GetValueOrDefault(one.Key, one.Key)).Select(group => ToEntity(group.Key, [.. group]))
        );
    }

    private static Entity ToEntity(EntityKey key, List<FoundMention> all)
    {
        // The full name before its abbreviation, however often that one is used; then the commonest spelling.
        var names = all.GroupBy(one => one.Name, StringComparer.Ordinal)
            .OrderByDescending(name => name.First().Key == key)
            .ThenByDescending(name => name.Count())
            .Select(name => name.Key)
            .ToList();
        return new Entity
        {
            Id = $"{key.Category.ToLowerInvariant()}:{Slug(names[0])}",
            Name = names[0],
            Category = key.Category,
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
}
