using System.Net;
using System.Text.Json;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Json;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>The value in a script of JSON-LD, with what browsers' data readers forgive: wrappers for XHTML, line ends in strings.</summary>
internal static class JsonLdScript
{
    /// <summary>UTF-16 code units, by which the memory of its values is bounded: the longest are a few hundred thousand.</summary>
    private const int MaxLength = 2 * 1024 * 1024;

    /// <summary>Null where it is not JSON, or of no length that an article's has.</summary>
    public static MetaValue? Parse(string script)
    {
        var json = Unwrap(script);
        return json.Length is 0 or > MaxLength ? null : TryParse(json) ?? TryParse(Mend(json));
    }

    /// <summary>What stands in <c>//&lt;![CDATA[ … //]]&gt;</c> or in an HTML comment.</summary>
    private static string Unwrap(string script)
    {
        var json = script.AsSpan().Trim();
        if (json.IsEmpty || json[0] is '{' or '[')
        {
            return json.TrimEnd(';').ToString();
        }

        foreach (var (open, close) in new[] { ("<![CDATA[", "]]>"), ("<!--", "-->") })
        {
            var start = json.IndexOf(open);
            if (start is >= 0 and < 8)
            {
                json = json[(start + open.Length)..];
                var end = json.LastIndexOf(close);
                json = (end < 0 ? json : json[..end]).Trim().TrimStart("*/").TrimEnd("/*").Trim();
            }
        }

        return json.TrimEnd(';').ToString();
    }

    /// <summary>Control characters and escaped apostrophes make a string invalid; some writers escape the whole value as HTML.</summary>
    private static string Mend(string json)
    {
        json =
            json.StartsWith("{&quot;", StringComparison.Ordinal) || json.StartsWith("{&#34;", StringComparison.Ordinal)
                ? WebUtility.HtmlDecode(json)
                : json;
        return string.Create(
                json.Length,
                json,
                static (span, text) =>
                {
                    for (var i = 0; i < text.Length; i++)
                    {
                        span[i] = char.IsControl(text[i]) ? ' ' : text[i];
                    }
                }
            )
            .Replace("\\'", "'", StringComparison.Ordinal);
    }

    private static MetaValue? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, JsonMeta.Lenient);
            return JsonMeta.Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
