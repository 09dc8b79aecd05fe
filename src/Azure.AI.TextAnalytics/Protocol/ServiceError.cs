using System.Text.Json;

namespace Azure.AI.TextAnalytics.Protocol;

/// <summary>Reads an error object. The inner code is the one that says something (outside: InvalidArgument).</summary>
internal static class ServiceError
{
    public static TextAnalyticsError Read(JsonElement error)
    {
        while (TryGetInner(error, out var inner))
        {
            error = inner;
        }

        return new TextAnalyticsError(Text(error, "code"), Text(error, "message"), Text(error, "target"));
    }

    /// <summary>Both spellings are on record.</summary>
    private static bool TryGetInner(JsonElement error, out JsonElement inner) =>
        (error.TryGetProperty("innererror", out inner) || error.TryGetProperty("innerError", out inner))
        && inner.ValueKind == JsonValueKind.Object
        && inner.TryGetProperty("code", out _);

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
