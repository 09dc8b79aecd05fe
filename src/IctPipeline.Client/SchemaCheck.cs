using System.Text.Json;

namespace IctPipeline.Client;

/// <summary>Holds documents to the schema version that the library knows.</summary>
internal sealed class SchemaCheck(NewerSchema newer)
{
    /// <returns>Whether the document is to be given out.</returns>
    /// <exception cref="SchemaVersionException">It is of a later version, and such are refused.</exception>
    public bool Admits(string id, int version) =>
        version <= ArticleClientOptions.NewestSchemaVersion
        || newer switch
        {
            NewerSchema.Accept => true,
            NewerSchema.Skip => false,
            _ => throw new SchemaVersionException(id, version),
        };

    /// <summary>Of a document as it is stored.</summary>
    public bool Admits(JsonElement document) =>
        Admits(
            document.TryGetProperty("id", out var id) ? id.ToString() : "",
            document.TryGetProperty("schemaVersion", out var version) && version.TryGetInt32(out var number) ? number : 0
        );

    public bool Admits(ArticleDocument document) => Admits(document.Id, document.SchemaVersion);

    public bool Admits(ArticleSummary summary) => Admits(summary.Id, summary.SchemaVersion);
}
