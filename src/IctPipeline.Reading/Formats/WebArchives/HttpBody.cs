using System.Globalization;
using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>
/// The page in the body of an answer: chunks joined, unpacked. Bodies that are not what their head says are taken as they are.
/// </summary>
internal sealed class HttpBody(ExpansionBudget budget, FileContext archive)
{
    /// <summary>Digits of a chunk's length.</summary>
    private const int MaxDigits = 8;

    /// <exception cref="InvalidDataException">It breaks off, is damaged, or is packed in a way that is not read.</exception>
    /// <exception cref="ArticleRejectedException">It, or the archive, unpacks to more than is allowed.</exception>
    public ReadOnlyMemory<byte> Decode(HttpResponse response)
    {
        var body = response.IsChunked ? Joined(response.Body) : response.Body;
        for (var i = response.Encodings.Count - 1; i >= 0; i--)
        {
            body = Unpack(body, response.Encodings[i].ToLowerInvariant());
        }

        return body;
    }

    private static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span;
        if (ChunkAt(bytes, 0) is not { } first)
        {
            return body;
        }

        var whole = new byte[bytes.Length];
        var length = 0;
        for (var chunk = first; ; )
        {
            if (chunk.Length > bytes.Length - chunk.Data)
            {
                throw new InvalidDataException("its last chunk breaks off");
            }

            if (chunk.Length == 0)
            {
                return whole.AsMemory(0, length);
            }

            bytes.Slice(chunk.Data, chunk.Length).CopyTo(whole.AsSpan(length));
            length += chunk.Length;
            var next = chunk.Data + chunk.Length;
            next +=
                bytes[next..].StartsWith("\r\n"u8) ? 2
                : bytes[next..].StartsWith("\n"u8) ? 1
                : 0;
            if (next >= bytes.Length)
            {
                throw new InvalidDataException("its last chunk is missing");
            }

            chunk = ChunkAt(bytes, next) ?? throw new InvalidDataException("its chunks don't follow each other");
        }
    }

    /// <summary>The chunk whose length stands there in hexadecimal digits; null where none does.</summary>
    private static (int Data, int Length)? ChunkAt(ReadOnlySpan<byte> bytes, int at)
    {
        var line = bytes[at..];
        var end = line.IndexOf((byte)'\n');
        if (end < 0)
        {
            return null;
        }

        var size = line[..end];
        var parameters = size.IndexOf((byte)';');
        size = (parameters < 0 ? size : size[..parameters]).Trim(" \t\r"u8);
        return
            size.Length is > 0 and <= MaxDigits
            && int.TryParse(Encoding.Latin1.GetString(size), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length)
            && length >= 0
            ? (at + end + 1, length)
            : null;
    }

    private ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, string encoding)
    {
        switch (encoding)
        {
            case "identity" or "none" or "utf-8":
                return body;
            case "gzip" or "x-gzip" when Signatures.IsGzip(body.Span):
                var unpacked = Read(new GZipStream(body.OpenRead(), CompressionMode.Decompress));
                return GzipEnd.IsWhole(body.Span, unpacked) ? unpacked : throw new InvalidDataException("its packed body breaks off");
            case "deflate" when body.Length > 2 && (body.Span[0] & 0x0F) == 8 && ((body.Span[0] << 8) + body.Span[1]) % 31 == 0:
                return Read(new ZLibStream(body.OpenRead(), CompressionMode.Decompress));
            case "deflate" when !LooksLikeMarkup(body.Span):
                return Read(new DeflateStream(body.OpenRead(), CompressionMode.Decompress));
            case "br" when !LooksLikeMarkup(body.Span):
                return Read(new BrotliStream(body.OpenRead(), CompressionMode.Decompress));
            case "gzip" or "x-gzip" or "deflate" or "br":
                // The recorder unpacked it, and kept the head.
                return body;
            default:
                return LooksLikeMarkup(body.Span) ? body : throw new InvalidDataException($"it is packed by {encoding}, which is not read");
        }
    }

    private byte[] Read(Stream packed)
    {
        using (packed)
        {
            try
            {
                return budget.Read(packed, archive.Budget, archive.Options.MaxBytes);
            }
            catch (InvalidOperationException exception)
            {
                // What the decoder of Brotli throws at data that are none.
                throw new InvalidDataException("its packed body is damaged", exception);
            }
        }
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> body) => body.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8);
}
