using System.Text;
using System.Text.Json;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>Recordings of a browser (HAR 1.2): each page and feed that was answered is a member.</summary>
internal sealed class HarFormat : IArticleFormat<ByteContext>
{
    private const double ByShape = 0.97;

    /// <summary>Bytes within which the entries begin: before them stand the browser's name and the times of its pages.</summary>
    private const int HeadBytes = 256 * 1024;

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public string Name => "har";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".har", "application/json")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context)
    {
        var bytes = WithoutMark(context.Bytes).Span;
        if (!bytes.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return 0;
        }

        var head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        return head.IndexOf("\"log\""u8) is >= 0 and < 64 && head.IndexOf("\"entries\""u8) >= 0 && HarEntries.Begins(head) ? ByShape : 0;
    }

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var bytes = WithoutMark(context.Bytes);
        var entries = HarEntries.In(bytes.Span, context.Budget, out var isWhole);
        var pages = new RecordedPages(context, new ExpansionBudget(context.Options, bytes.Length));
        foreach (var range in entries)
        {
            context.Budget.Check();
            if (Open(bytes[range], pages) is { } part)
            {
                yield return part;
            }
        }

        if (!isWhole)
        {
            throw ArchiveMembers.Incomplete("breaks off or is no valid JSON, so that pages may be missing; those that are whole were read");
        }

        pages.Close();
    }

    private static FilePart? Open(ReadOnlyMemory<byte> entry, RecordedPages pages)
    {
        using var document = JsonDocument.Parse(entry, Options);
        var root = document.RootElement;
        var response = Member(root, "response");
        var content = Member(response, "content");
        var type = Text(content, "mimeType");
        var isPacked = string.Equals(Text(content, "encoding"), "base64", StringComparison.OrdinalIgnoreCase);
        var text = Text(content, "text");
        var status =
            Member(response, "status") is { ValueKind: JsonValueKind.Number } code && code.TryGetInt32(out var number) ? number : 0;
        var fetched = Text(root, "startedDateTime") is { } date ? new DateClue(date, DatePlace.Saved, "startedDateTime") : null;
        return pages.Open(
            new RecordedAnswer(Text(Member(root, "request"), "url"), status, type, fetched, () => Content(text, isPacked))
            {
                IsDecoded = !isPacked,
            }
        );
    }

    private static ReadOnlyMemory<byte> Content(string? text, bool isPacked)
    {
        try
        {
            return text is null ? default
                : isPacked ? Convert.FromBase64String(text)
                : Encoding.UTF8.GetBytes(text);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException("its content is no valid Base64", exception);
        }
    }

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } owner
            ? owner
                .EnumerateObject()
                .Where(property => IsNamed(property, name))
                .Select(property => (JsonElement?)property.Value)
                .FirstOrDefault()
            : null;

    /// <summary>A name with a lone surrogate in an escape has no UTF-16 form, and is none that is asked for.</summary>
    private static bool IsNamed(JsonProperty property, string name)
    {
        try
        {
            return property.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? Text(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } text && HarEntries.TryText(text) is { Length: > 0 } found
            ? found
            : null;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
}
