using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>
/// Gathers the spans of an article into entities: known ones by their entry, others by their spelling, short forms and abbreviations by
/// the full name that the article gives.
/// </summary>
internal sealed class EntityResolver
{
    private readonly string _language;
    private readonly Dictionary<string, EntityGroup> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityGroup>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<EntityGroup> _groups = [];

    private EntityResolver(string language) => (_language, _lookup) = (language, _byKey.GetAlternateLookup<ReadOnlySpan<char>>());

    public static ResolvedEntities Resolve(IReadOnlyList<FieldSpans> fields, string language)
    {
        var resolver = new EntityResolver(language);
        foreach (var field in fields)
        {
            EntityGroup? before = null;
            EntitySpan? beforeSpan = null;
            foreach (var span in field.Spans)
            {
                var group = resolver.Add(field, span);
                if (before is not null && beforeSpan is not null && IntroducedAbbreviation.Joins(field.Text, beforeSpan, span))
                {
                    Join(before, group);
                }

                (before, beforeSpan) = (group, span);
            }
        }

        PersonNames.Merge(resolver._groups);
        return resolver.Resolved();
    }

    private EntityGroup Add(FieldSpans field, EntitySpan span)
    {
        var text = field.Text;
        var entry = span.Entry >= 0 ? text.Lexicon[span.Entry] : null;
        if (span.SameAs >= 0 && GroupOf(field, span.SameAs) is { } named)
        {
            var (first, last) = (text[span.First].Start, text[span.End - 1].End);
            var title = text.Text[first..last];
            named.Titles.Add(title);
            named.Mentions.Add(new Mention(field.Field, first, last - first, title));
            return named;
        }

        Span<char> buffer = stackalloc char[NameKey.Longest];
        ReadOnlySpan<char> key = entry is not null
            ? entry.Id.AsSpan()
            : buffer[..(span.Value is null ? NameKey.Write(text, span, buffer) : NameKey.WriteValue(span, buffer))];
        if (!_lookup.TryGetValue(key, out var group))
        {
            group = new EntityGroup(span.Category)
            {
                Entry = entry,
                Subcategory = span.Subcategory,
                Value = span.Value,
            };
            _lookup[key] = group;
            _groups.Add(group);
        }

        var target = group.Final;
        var (start, end) = (text[span.First].Start, text[span.End - 1].End);
        target.Mentions.Add(new Mention(field.Field, start, end - start, target.Spelling(text.Text.AsSpan(start, end - start))));
        target.Confidence = Math.Max(target.Confidence, span.Confidence);
        return target;
    }

    private EntityGroup? GroupOf(FieldSpans field, int first)
    {
        var offset = field.Text[first].Start;
        return _groups
            .Find(group =>
                group.Category == EntityCategories.Person
                && group.Mentions.Exists(mention => mention.Offset == offset && mention.Field == field.Field)
            )
            ?.Final;
    }

    /// <summary>Full name and abbreviation are one entity; the one that the lexicon knows gives the id.</summary>
    private static void JoinInto(EntityGroup full, EntityGroup brief)
    {
        if (full.Entry is null && brief.Entry is not null)
        {
            full.MergeInto(brief);
        }
        else
        {
            brief.MergeInto(full);
        }
    }

    private static void Join(EntityGroup full, EntityGroup brief)
    {
        (full, brief) = (full.Final, brief.Final);
        if (full == brief || (full.Entry is not null && brief.Entry is not null && full.Entry != brief.Entry))
        {
            return;
        }

        JoinInto(full, brief);
    }

    private ResolvedEntities Resolved()
    {
        var entities = new List<Entity>(_groups.Count);
        var namesInText = new List<string>(_groups.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in _groups)
        {
            if (group.MergedInto is null && group.Mentions.Count > 0)
            {
                var entity = Build(group, ids);
                entities.Add(entity);
                namesInText.Add(group.NameInText(entity.Name));
            }
        }

        return new ResolvedEntities(entities, namesInText);
    }

    private Entity Build(EntityGroup group, HashSet<string> ids)
    {
        var name = group.Name(_language);
        var id = group.Entry?.Id ?? EntityIds.For(group.Category, group.Value ?? name);
        var unique = id;
        for (var n = 2; !ids.Add(unique); n++)
        {
            unique = $"{id}-{n}";
        }

        var aliases = new List<string>();
        foreach (var mention in group.Mentions)
        {
            if (mention.Text != name && !aliases.Contains(mention.Text))
            {
                aliases.Add(mention.Text);
            }
        }

        return new Entity
        {
            Id = unique,
            Name = name,
            Category = group.Category,
            Subcategory = group.Subcategory,
            Value = group.Value,
            Confidence = Math.Round(group.Confidence, 2),
            Aliases = aliases,
            Mentions = group.Mentions,
        };
    }
}
