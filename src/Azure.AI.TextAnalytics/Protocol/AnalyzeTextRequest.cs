using System.Buffers;
using System.Text.Json;

namespace Azure.AI.TextAnalytics.Protocol;

/// <summary>
/// Writes the body of <c>POST /language/:analyze-text</c>. The default encoder escapes everything that is not ASCII, as
/// the official client's does, so a request has the size here that it will have there.
/// </summary>
internal static class AnalyzeTextRequest
{
    private const string StringIndexType = "Utf16CodeUnit";

    public static ReadOnlyMemory<byte> Write(
        string kind,
        IEnumerable<TextAnalyticsInput> documents,
        TextAnalyticsRequestOptions options,
        bool withOffsets,
        string defaultLanguage
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            WriteParameters(json, options, withOffsets);
            json.WriteStartObject("analysisInput");
            json.WriteStartArray("documents");
            foreach (var document in documents)
            {
                WriteDocument(json, document, defaultLanguage);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteParameters(Utf8JsonWriter json, TextAnalyticsRequestOptions options, bool withOffsets)
    {
        json.WriteStartObject("parameters");
        if (options.DisableServiceLogs is { } optOut)
        {
            json.WriteBoolean("loggingOptOut", optOut);
        }

        if (options.ModelVersion is { } version)
        {
            json.WriteString("modelVersion", version);
        }

        if (withOffsets)
        {
            json.WriteString("stringIndexType", StringIndexType);
        }

        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, TextAnalyticsInput document, string defaultLanguage)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("text", document.Text);
        if (document is TextDocumentInput text)
        {
            json.WriteString("language", text.Language ?? defaultLanguage);
        }
        else if (document is DetectLanguageInput { CountryHint: { } hint })
        {
            json.WriteString("countryHint", hint);
        }

        json.WriteEndObject();
    }
}
