using System.Text.Json;

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
    public static AnalyzeTextRequest Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw ServiceRefusal.Request(
                "InvalidRequestBodyFormat",
                "Request body format is wrong: it is not the JSON of an analyze-text request."
            );
        }
    }

    private static AnalyzeTextRequest Read(JsonElement root)
    {
        var kind = TaskKind.Find(Text(root, "kind"));
        var parameters = root.TryGetProperty("parameters", out var given) ? given : default;
        var modelVersion = Text(parameters, "modelVersion") ?? "latest";
        if (!IsModelVersion(modelVersion))
        {
            throw ServiceRefusal.Request("ModelVersionIncorrect", $"Invalid model version '{modelVersion}': latest or a date is needed.");
        }

        var documents =
            root.TryGetProperty("analysisInput", out var input) && input.TryGetProperty("documents", out var list)
                ? list.EnumerateArray().Select(Document).ToList()
                : [];
        Check(kind, documents);
        return new AnalyzeTextRequest(kind, OffsetMap.Parse(Text(parameters, "stringIndexType")), modelVersion, documents);
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

    private static bool IsModelVersion(string version) =>
        version == "latest" || DateOnly.TryParse(version.AsSpan(0, Math.Min(10, version.Length)), out _);

    private static RequestDocument Document(JsonElement document) =>
        new(Text(document, "id") ?? "", Text(document, "text") ?? "", Text(document, "language"), Text(document, "countryHint"));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>One document of a request.</summary>
internal sealed record RequestDocument(string Id, string Text, string? Language, string? CountryHint);
