using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace IctPipeline.LocalHost.Queues;

/// <summary>Message texts in the encoding that <c>host.json</c> names.</summary>
internal static class QueueText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(string text, bool base64) => base64 ? Convert.ToBase64String(Strict.GetBytes(text)) : text;

    /// <returns>False for what is not base64 of UTF-8 text.</returns>
    public static bool TryDecode(string stored, bool base64, [NotNullWhen(true)] out string? text)
    {
        text = stored;
        if (!base64)
        {
            return true;
        }

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
