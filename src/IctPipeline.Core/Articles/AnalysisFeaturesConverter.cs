using System.Text.Json;
using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>Features as a list of names (<c>["entities", "keyPhrases"]</c>). Names that are not known are passed over.</summary>
internal sealed class AnalysisFeaturesConverter : JsonConverter<AnalysisFeatures>
{
    public override AnalysisFeatures Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list of features is needed.");
        }

        var features = AnalysisFeatures.None;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            features |= FeatureNames.Parse(reader.GetString() ?? "");
        }

        return features;
    }

    public override void Write(Utf8JsonWriter writer, AnalysisFeatures value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var feature in value.Each())
        {
            writer.WriteStringValue(feature.FieldName());
        }

        writer.WriteEndArray();
    }
}
