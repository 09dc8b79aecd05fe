using System.Text.Encodings.Web;
using System.Text.Json;

namespace IctPipeline.Core.Articles;

/// <summary>
/// JSON with text as it is, not as <c>\u</c> escapes: Vietnamese would take three times the space, and an item may hold 2 MB.
/// </summary>
public static class ReadableJson
{
    /// <summary>Options for a context of generated code, as it was declared but for the escapes.</summary>
    public static JsonSerializerOptions From(JsonSerializerOptions declared) =>
        new(declared) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = null };
}
