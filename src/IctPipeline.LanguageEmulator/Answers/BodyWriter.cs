using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.LanguageEmulator.Protocol;

namespace IctPipeline.LanguageEmulator.Answers;

/// <summary>Writes what each kind's document holds.</summary>
internal static class BodyWriter
{
    public static void Language(Utf8JsonWriter json, ArticleLanguage? language)
    {
        var tag = language?.Tag ?? "und";
        json.WriteStartObject("detectedLanguage");
        json.WriteString("name", ServiceLanguages.Name(tag));
        json.WriteString("iso6391Name", ServiceLanguages.Detected(tag));
        json.WriteNumber("confidenceScore", Math.Round(language?.Confidence ?? 0, 2));
        json.WriteEndObject();
    }

    public static void Entities(Utf8JsonWriter json, IReadOnlyList<Entity> entities, OffsetMap map)
    {
        var mentions = entities.SelectMany(entity => entity.Mentions.Select(mention => (Entity: entity, Mention: mention)));
        json.WriteStartArray("entities");
        foreach (var (entity, mention) in mentions.OrderBy(one => one.Mention.Offset).ThenBy(one => one.Mention.Length))
        {
            var (offset, length) = map.Map(mention.Offset, mention.Length);
            json.WriteStartObject();
            json.WriteString("text", mention.Text);
            json.WriteString("category", entity.Category);
            if (entity.Subcategory is not null)
            {
                json.WriteString("subcategory", entity.Subcategory);
            }

            json.WriteNumber("offset", offset);
            json.WriteNumber("length", length);
            json.WriteNumber("confidenceScore", Math.Round(entity.Confidence, 2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void KeyPhrases(Utf8JsonWriter json, IReadOnlyList<KeyPhrase> phrases)
    {
        json.WriteStartArray("keyPhrases");
        foreach (var phrase in phrases)
        {
            json.WriteStringValue(phrase.Text);
        }

        json.WriteEndArray();
    }
}
