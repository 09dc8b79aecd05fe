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

    /// <summary>Reads a message, whatever it is.</summary>
    /// <param name="stored">As it stands in the queue.</param>
    /// <param name="parse">Reads the JSON; depends on nothing else, so that whatever it throws is the message's fault.</param>
    /// <exception cref="JsonException">It is not what <paramref name="parse"/> reads, however that says so.</exception>
    public static T Read<T>(string stored, Func<string, T> parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        try
        {
            return parse(ToJson(stored));
        }
        catch (Exception error) when (error is not JsonException)
        {
            // Serializers and SDKs have a dozen ways to say that members are missing or of a wrong type.
            throw new JsonException("The message is not what its queue is for.", error);
        }
    }

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
