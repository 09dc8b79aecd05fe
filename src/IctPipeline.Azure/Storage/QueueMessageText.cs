using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace IctPipeline.Azure.Storage;

/// <summary>
/// Texts of queue messages as they stand in the queue. The triggers hand them over like that (<c>messageEncoding</c> in host.json):
/// one that decodes moves what it can't to the poison queue unseen, and there nothing could ever take it.
/// </summary>
public static class QueueMessageText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The JSON of a message: in base64, as this app, Event Grid and the blob trigger write it, or as it is, as people do.
    /// </summary>
    /// <exception cref="JsonException">The message is neither; whether it is valid JSON is not looked at.</exception>
    public static string ToJson(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);

        // No base64 begins like this, and each of our messages does.
        if (stored.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            return stored;
        }

        return TryFromBase64(stored, out var text) ? text : throw new JsonException("The message is neither JSON nor base64 of text.");
    }

    /// <returns>False for what is not base64 of UTF-8 text.</returns>
    public static bool TryFromBase64(string stored, [NotNullWhen(true)] out string? text)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, stored.Length));
        try
        {
            text = Convert.TryFromBase64String(stored, buffer, out var length) ? Strict.GetString(buffer, 0, length) : null;
        }
        catch (DecoderFallbackException)
        {
            text = null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return text is not null;
    }
}
