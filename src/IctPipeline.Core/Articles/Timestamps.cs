using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>
/// How moments are written in documents and failure records: UTC with seven decimals and <c>Z</c>
/// (<c>2026-01-02T03:04:05.0000000Z</c>). All have one length, so the order of the texts is the order of the moments, which is
/// what sorting and ranges in Cosmos DB go by.
/// </summary>
public static class Timestamps
{
    public static string Format(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>Writes moments as <see cref="Timestamps"/>; reads any ISO 8601 date and time with an offset.</summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[32];
        value.UtcDateTime.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
