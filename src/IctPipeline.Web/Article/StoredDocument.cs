using System.Text.Encodings.Web;
using System.Text.Json;

namespace IctPipeline.Web.Article;

/// <summary>A document as it is stored, without what Cosmos DB adds.</summary>
internal static class StoredDocument
{
    /// <summary>It is never shown as part of a page: letters stay letters.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(JsonElement document)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var property in document.EnumerateObject().Where(property => !property.Name.StartsWith('_')))
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
