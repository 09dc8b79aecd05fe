using System.Text.Json;
using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>JSON as the values that front matter has.</summary>
internal static class JsonMeta
{
    /// <summary>JSON nested deeper than this is refused by the parser itself.</summary>
    public static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 128,
    };

    public static MetaValue Read(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => MetaValue.From(Pairs(element)),
            JsonValueKind.Array => MetaValue.From(element.EnumerateArray().Select(Read).ToList()),
            JsonValueKind.String => MetaValue.Quoted(Text(element)),
            JsonValueKind.Null or JsonValueKind.Undefined => MetaValue.Null,
            _ => MetaValue.Literal(element.GetRawText()),
        };

    public static List<KeyValuePair<string, MetaValue>> Pairs(JsonElement element) =>
        element.EnumerateObject().Select(property => new KeyValuePair<string, MetaValue>(Name(property), Read(property.Value))).ToList();

    /// <summary>A name with a lone surrogate in an escape is kept as it is written, as such a value is.</summary>
    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            var raw = property.ToString();
            return raw[1..raw.IndexOf("\":", StringComparison.Ordinal)];
        }
    }

    /// <summary>A string with a lone surrogate in an escape has no UTF-16 form; such a one is kept as it is written.</summary>
    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText().Trim('"');
        }
    }
}
