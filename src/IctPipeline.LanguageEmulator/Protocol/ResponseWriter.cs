using System.Buffers;
using System.Text.Json;

namespace IctPipeline.LanguageEmulator.Protocol;

/// <summary>Writes answers and errors in the service's shape.</summary>
internal static class ResponseWriter
{
    public static ReadOnlyMemory<byte> Error(ServiceRefusal refusal) =>
        Write(json =>
        {
            json.WriteStartObject();
            WriteError(json, refusal);
            json.WriteEndObject();
        });

    public static ReadOnlyMemory<byte> Results(TaskKind kind, string modelVersion, IReadOnlyList<DocumentResult> results, bool showStats) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("kind", kind.Name + "Results");
            json.WritePropertyName("results");
            WriteResults(json, modelVersion, results, showStats);
            json.WriteEndObject();
        });

    /// <summary>The same as version 3.1 has it: without a frame.</summary>
    public static ReadOnlyMemory<byte> OldResults(string modelVersion, IReadOnlyList<DocumentResult> results, bool showStats) =>
        Write(json => WriteResults(json, modelVersion, results, showStats));

    private static void WriteResults(Utf8JsonWriter json, string modelVersion, IReadOnlyList<DocumentResult> results, bool showStats)
    {
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (var result in results.Where(result => result.Error is null))
        {
            WriteDocument(json, result, showStats);
        }

        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var result in results.Where(result => result.Error is not null))
        {
            json.WriteStartObject();
            json.WriteString("id", result.Id);
            WriteError(json, result.Error!);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("modelVersion", modelVersion);
        if (showStats)
        {
            WriteStatistics(json, results);
        }

        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentResult result, bool showStats)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Id);
        result.WriteBody!(json);
        json.WriteStartArray("warnings");
        json.WriteEndArray();
        if (showStats)
        {
            json.WriteStartObject("statistics");
            json.WriteNumber("charactersCount", result.Characters);
            json.WriteNumber("transactionsCount", result.Records);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteStatistics(Utf8JsonWriter json, IReadOnlyList<DocumentResult> results)
    {
        var errors = results.Count(result => result.Error is not null);
        json.WriteStartObject("statistics");
        json.WriteNumber("documentsCount", results.Count);
        json.WriteNumber("validDocumentsCount", results.Count - errors);
        json.WriteNumber("erroneousDocumentsCount", errors);
        json.WriteNumber("transactionsCount", results.Sum(result => result.Records));
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, ServiceRefusal refusal)
    {
        json.WriteStartObject("error");
        json.WriteString("code", refusal.Code);
        json.WriteString("message", refusal.OuterMessage);
        if (refusal.Inner is not null)
        {
            json.WriteStartObject("innererror");
            json.WriteString("code", refusal.Inner);
            json.WriteString("message", refusal.Message);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }
}

/// <summary>The answer for one document: a body or an error.</summary>
/// <param name="Characters">Text elements.</param>
/// <param name="Records">Text records; 0 of an error.</param>
internal sealed record DocumentResult(string Id, int Characters, int Records, Action<Utf8JsonWriter>? WriteBody, ServiceRefusal? Error);
