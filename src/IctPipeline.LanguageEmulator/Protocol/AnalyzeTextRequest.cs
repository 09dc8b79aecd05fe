using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IctPipeline.LanguageEmulator.Protocol;

/// <summary>A request as it was read.</summary>
internal sealed record AnalyzeTextRequest(
    TaskKind Kind,
    StringIndexType IndexType,
    string ModelVersion,
    IReadOnlyList<RequestDocument> Documents
)
{
    /// <summary>Reads and checks what concerns the request as a whole.</summary>
    /// <exception cref="ServiceRefusal">It is malformed, or breaks a limit of its kind.</exception>
    public static AnalyzeTextRequest Read(ReadOnlyMemory<byte> body) =>
        Read(
            body,
            root =>
            {
                var parameters = root.TryGetProperty("parameters", out var given) ? given : default;
                var input = root.TryGetProperty("analysisInput", out var found) ? found : default;
                return Checked(
                    TaskKind.Find(Text(root, "kind")),
                    input,
                    Text(parameters, "modelVersion"),
                    Text(parameters, "stringIndexType")
                );
            }
        );

    /// <summary>The same of version 3.1: the path is the kind, the address has the parameters, the body only the documents.</summary>
    public static AnalyzeTextRequest ReadOld(TaskKind kind, IQueryCollection query, ReadOnlyMemory<byte> body) =>
        Read(body, root => Checked(kind, root, query["model-version"], query["stringIndexType"]));

    private static AnalyzeTextRequest Read(ReadOnlyMemory<byte> body, Func<JsonElement, AnalyzeTextRequest> read)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return read(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw ServiceRefusal.Request(
                "InvalidRequestBodyFormat",
                "Request body format is wrong: it is not the JSON of an analyze-text request."
            );
        }
    }

    private static AnalyzeTextRequest Checked(TaskKind kind, JsonElement input, string? modelVersion, string? indexType)
    {
        var model = kind.ModelVersion(modelVersion);
        var documents =
            input.ValueKind == JsonValueKind.Object && input.TryGetProperty("documents", out var list)
                ? list.EnumerateArray().Select(Document).ToList()
                : [];
        Check(kind, documents);
        return new AnalyzeTextRequest(kind, OffsetMap.Parse(indexType), model, documents);
    }

    private static void Check(TaskKind kind, List<RequestDocument> documents)
    {
        if (documents.Count == 0)
        {
            throw ServiceRefusal.Request("MissingInputDocuments", "Missing input documents.");
        }

        if (documents.Count > kind.MaxDocuments)
        {
            throw ServiceRefusal.Request(
                "InvalidDocumentBatch",
                $"Batch request contains too many records. Max {kind.MaxDocuments} records are permitted."
            );
        }

        if (documents.Any(document => string.IsNullOrEmpty(document.Id)))
        {
            throw ServiceRefusal.Request("InvalidDocument", "Document ID is missing.");
        }

        if (documents.DistinctBy(document => document.Id).Count() < documents.Count)
        {
            throw ServiceRefusal.Request("InvalidDocument", "Request contains duplicated Ids. Make sure each document has a unique Id.");
        }
    }

    private static RequestDocument Document(JsonElement document) =>
        new(Text(document, "id") ?? "", Text(document, "text") ?? "", Text(document, "language"), Text(document, "countryHint"));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>One document of a request.</summary>
internal sealed record RequestDocument(string Id, string Text, string? Language, string? CountryHint);
