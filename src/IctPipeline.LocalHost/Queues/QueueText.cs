using System.Diagnostics.CodeAnalysis;
using System.Text;
using IctPipeline.Azure.Storage;

namespace IctPipeline.LocalHost.Queues;

/// <summary>Message texts in the encoding that <c>host.json</c> names: what the trigger decodes before it calls a function.</summary>
internal static class QueueText
{
    public static string Encode(string text, bool base64) => base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;

    /// <returns>False for what is not base64 of UTF-8 text.</returns>
    public static bool TryDecode(string stored, bool base64, [NotNullWhen(true)] out string? text)
    {
        text = stored;
        return !base64 || QueueMessageText.TryFromBase64(stored, out text);
    }
}
