using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IctPipeline.Cli.Export;

/// <summary>How documents are written, one after another.</summary>
internal abstract class ExportFormat
{
    public static IReadOnlyList<string> Names { get; } = ["jsonl", "csv"];

    public static ExportFormat For(string name) => name == "csv" ? new CsvExport() : new JsonLinesExport();

    /// <summary>What stands before the first; null where nothing does.</summary>
    public abstract string? Header { get; }

    public abstract string Row(JsonElement document);
}

/// <summary>A document as it is stored, a line each, without what Cosmos DB adds.</summary>
internal sealed class JsonLinesExport : ExportFormat
{
    private static readonly HashSet<string> Added = ["_rid", "_self", "_etag", "_attachments", "_ts", "_lsn"];
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public override string? Header => null;

    public override string Row(JsonElement document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (var field in document.EnumerateObject().Where(field => !Added.Contains(field.Name)))
            {
                field.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}

/// <summary>
/// The fields that fit a table, as RFC 4180 has it: lines end with CR LF, lists are joined by <c>; </c>. A value that a
/// spreadsheet would run as a formula gets an apostrophe before it: titles come from anybody.
/// </summary>
internal sealed class CsvExport : ExportFormat
{
    private const string FormulaStarts = "=+-@\t\r";

    private static readonly (string Name, Func<JsonElement, string> Value)[] Columns =
    [
        ("id", document => Text(document, "id")),
        ("title", document => Text(document, "title")),
        ("lead", document => Text(document, "lead")),
        ("published", document => Text(document, "published", "value")),
        ("precision", document => Text(document, "published", "precision")),
        ("language", document => Text(document, "language", "tag")),
        ("site", document => Text(document, "site")),
        ("agency", document => Text(document, "agency")),
        ("authors", document => List(document, "authors")),
        ("categories", document => List(document, "categories")),
        ("tags", document => List(document, "tags")),
        ("entities", document => List(document, "entities", "name")),
        ("keyPhrases", document => List(document, "keyPhrases", "text")),
        ("warnings", document => List(document, "warnings", "code")),
        ("words", document => Text(document, "wordCount")),
        ("blob", document => Text(document, "source", "blob")),
        ("member", document => Text(document, "source", "member")),
        ("updatedAt", document => Text(document, "lineage", "updatedAt")),
        ("body", document => Text(document, "body")),
    ];

    public override string? Header => Line(Columns.Select(column => column.Name));

    public override string Row(JsonElement document) => Line(Columns.Select(column => column.Value(document)));

    private static string Line(IEnumerable<string> values) => string.Join(',', values.Select(Quoted)) + "\r\n";

    private static string Quoted(string value)
    {
        var safe = value.Length > 0 && FormulaStarts.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return safe.AsSpan().ContainsAny("\",\r\n") || safe != safe.Trim()
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return "";
            }
        }

        return element.ValueKind switch
        {
            JsonValueKind.String => element.GetString()!,
            JsonValueKind.Number => element.GetDouble().ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
    }

    private static string List(JsonElement document, string name, string? field = null) =>
        document.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? string.Join("; ", list.EnumerateArray().Select(item => field is null ? item.ToString() : Text(item, field)))
            : "";
}
