using System.Globalization;
using System.Text;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>A recorded answer of a server (RFC 9112).</summary>
/// <param name="Status">200 where the page was there.</param>
/// <param name="ContentType">As the server declared it.</param>
/// <param name="IsChunked">Whether the head says that the body came in chunks; recorders often store it joined all the same.</param>
/// <param name="Encodings">How the body is packed, in the order in which that was done.</param>
/// <param name="Body">As it is recorded.</param>
internal sealed record HttpResponse(
    int Status,
    string? ContentType,
    bool IsChunked,
    IReadOnlyList<string> Encodings,
    ReadOnlyMemory<byte> Body
)
{
    private const int MaxHead = 256 * 1024;

    /// <summary>Null where the bytes are no answer.</summary>
    public static HttpResponse? Parse(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span[..Math.Min(bytes.Length, MaxHead)];
        if (!span.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var (dos, unix) = (span.IndexOf("\r\n\r\n"u8), span.IndexOf("\n\n"u8));
        var isDos = dos >= 0 && (unix < 0 || dos < unix);
        var end = isDos ? dos : unix;
        // A head without an end has no body.
        var head = Encoding.Latin1.GetString(end < 0 ? span : span[..end]).ReplaceLineEndings("\n").Split('\n');
        return
            head[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var code, ..]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? new HttpResponse(
                status,
                Field(head, "content-type"),
                Field(head, "transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true,
                [
                    .. (Field(head, "content-encoding") ?? "").Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    ),
                ],
                end < 0 ? default : bytes[(end + (isDos ? 4 : 2))..]
            )
            : null;
    }

    private static string? Field(string[] head, string name) =>
        Array.Find(
            head,
            line => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        )
            is { } found
            ? found[(name.Length + 1)..].Trim()
            : null;
}
