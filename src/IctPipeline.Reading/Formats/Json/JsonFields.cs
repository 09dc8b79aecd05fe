using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Json.Editors;
using IctPipeline.Reading.Language;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>A key's value, as <see cref="MetaMapper"/> takes it.</summary>
/// <param name="Meaning">One of <see cref="MetaKeys"/>; null for what is kept by its name.</param>
internal readonly record struct JsonField(string? Meaning, string Name, MetaValue Value);

/// <summary>The fields of an article's object by their meaning, those first that a tool itself means.</summary>
internal static class JsonFields
{
    private const int KnownRank = 1_000;
    private const int AnyRank = 2_000;
    private const int UnknownRank = 3_000;

    public static IEnumerable<JsonField> Of(MetaValue value, JsonShape shape)
    {
        var map = value.Map!;
        var published = map.Any(pair =>
            MeaningOf(pair.Key, shape).Meaning == "date" && !JsonDates.IsCreation(pair.Key) && HasDigit(JsonValues.Scalar(pair.Value))
        );
        return map.Where(pair => !pair.Value.IsNull && !JsonDates.IsTwin(pair.Key, value))
            .Select(pair => (Pair: pair, Field: MeaningOf(pair.Key, shape)))
            .OrderBy(found => found.Field.Rank)
            .SelectMany(found => Settle(found.Pair, found.Field.Meaning, published, value));
    }

    /// <summary>What a key means in the tool's objects, else to everybody; its rank among others of that meaning.</summary>
    public static (string? Meaning, int Rank) MeaningOf(string key, JsonShape shape) =>
        shape.Find(key) is { } own ? own
        : MetaKeys.Canonical(key) is { } known ? (known, KnownRank)
        : JsonShapes.Any.Find(key) is { } any ? (any.Meaning, AnyRank + any.Rank)
        : (null, UnknownRank);

    private static IEnumerable<JsonField> Settle(KeyValuePair<string, MetaValue> pair, string? meaning, bool published, MetaValue owner)
    {
        var (name, value) = pair;
        switch (meaning)
        {
            case JsonShape.Skip or JsonShape.Id:
                return [];
            case "title" or "lead" or "language" or "url":
                return Only(meaning, name, JsonValues.Scalar(value));
            case "date" when published && JsonDates.IsCreation(name):
                // A draft may lie for long: beside the day of publication it contradicts nothing.
                return Only(null, name, JsonValues.Scalar(value));
            case "date" or "modified":
                var moment = value.Items is null
                    ? JsonValues.Scalar(value)
                    : value.Items.Select(item => JsonValues.Scalar(item)).FirstOrDefault();
                return HasDigit(moment) ? Only(meaning, name, JsonDates.Settle(name, moment!, owner)) : [];
            case "author" or "site" or "agency" or "category" or "categories" or "tags":
                return List(meaning, name, value);
            case "image":
                return Only(meaning, name, JsonValues.Image(value));
            case JsonShape.Body:
                // Beside the text that was taken: the same for other programs, unless it is a text of its own.
                return value.Text is null || EditorContent.Html(value) is not null ? [] : Only(null, name, value);
            case JsonShape.Extra or null:
                return Only(null, name, value);
            default:
                return Only(meaning, name, value);
        }
    }

    private static IEnumerable<JsonField> List(string meaning, string name, MetaValue value)
    {
        // One text may be several names, which the mapper takes apart; several are one each.
        if (value.Text is not null)
        {
            return value.IsLiteral ? [] : [new JsonField(meaning, name, value)];
        }

        var names = JsonValues.Names(value).ToList();
        return names.Count == 0 ? [] : [new JsonField(meaning, name, JsonValues.Texts(names))];
    }

    private static IEnumerable<JsonField> Only(string? meaning, string name, MetaValue? value) =>
        value is null || value.IsNull || (meaning is not null && value is { IsLiteral: true, Text: "true" or "false" })
            ? []
            : [new JsonField(meaning, name, value)];

    private static bool HasDigit(MetaValue? value) => value?.Text?.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
