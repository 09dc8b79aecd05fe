using System.Buffers;
using System.Text;
using System.Text.Json;
using IctPipeline.Reading.Formats.Html.Dom;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// The text of pages that a script builds in the browser: most carry it as JSON, in a data element or as the value of a variable.
/// Nothing is run; JSON values are read wherever a script has one, and the property that holds the most prose is taken.
/// </summary>
internal static class ScriptedText
{
    /// <summary>UTF-16 code units of a script that could hold an article.</summary>
    private const int MinScript = 500;

    /// <summary>The same of a string in it that could be a paragraph.</summary>
    private const int MinString = 40;

    /// <summary>The same of all strings of one property together.</summary>
    private const int MinText = 300;

    /// <summary>Places in one script at which a JSON value is looked for.</summary>
    private const int MaxStarts = 40;

    /// <summary>Bytes that are read a second time where they turned out to be no JSON value.</summary>
    private const int MaxRetried = 4_096;

    /// <summary>Names of properties that hold an article's text, and of those that hold other people's or a piece of it.</summary>
    private static readonly string[] TextNames = ["content", "body", "text", "html", "paragraph", "article"];
    private static readonly string[] OtherNames =
    [
        "comment",
        "description",
        "summary",
        "excerpt",
        "caption",
        "related",
        "recommend",
        "bio",
        "title",
        "label",
        "message",
        "policy",
        "terms",
        "css",
        "style",
        "translation",
        "i18n",
        "locale",
    ];

    /// <summary>Null where no script holds an article.</summary>
    public static string? Find(HtmlPage page, ParseContext context)
    {
        var texts = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var script in page.Scripts.Where(script => script.Length >= MinScript))
        {
            context.Budget.Check();
            Collect(script, texts);
        }

        var best = texts
            .Where(text => text.Value.Length >= MinText)
            .OrderByDescending(text => Weight(text.Key) * text.Value.Length)
            .FirstOrDefault();
        if (best.Value is null || Weight(best.Key) < BodyWeights.MinProperty)
        {
            return null;
        }

        context.Note("body", "script data", $"{best.Value.Length} characters of {best.Key}");
        return best.Value.ToString();
    }

    /// <summary>By the names on the way to it: the last counts most.</summary>
    private static double Weight(string path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        var text =
            Array.Exists(TextNames, name => last.Contains(name, StringComparison.OrdinalIgnoreCase)) ? BodyWeights.TextProperty
            : Array.Exists(TextNames, name => path.Contains(name, StringComparison.OrdinalIgnoreCase)) ? BodyWeights.TextPath
            : BodyWeights.OtherPath;
        return Array.Exists(OtherNames, name => path.Contains(name, StringComparison.OrdinalIgnoreCase))
            ? text * BodyWeights.NotText
            : text;
    }

    private static void Collect(string script, Dictionary<string, StringBuilder> texts)
    {
        var bytes = Encoding.UTF8.GetBytes(script);
        var starts = SearchValues.Create("{["u8);
        for (var (at, tries) = (0, 0); at < bytes.Length && tries < MaxStarts; tries++)
        {
            var next = bytes.AsSpan(at).IndexOfAny(starts);
            if (next < 0)
            {
                return;
            }

            at += next;
            at += Math.Max(1, Read(bytes.AsSpan(at), texts));
        }
    }

    /// <summary>Reads one JSON value; returns how far it got. Strings read before a mistake are kept.</summary>
    private static int Read(ReadOnlySpan<byte> json, Dictionary<string, StringBuilder> texts)
    {
        var reader = new Utf8JsonReader(
            json,
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = 128, AllowTrailingCommas = true })
        );
        var path = new List<string>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        Trim(path, reader.CurrentDepth - 1);
                        path.Add(reader.GetString()!);
                        break;
                    case JsonTokenType.StartArray or JsonTokenType.StartObject when reader.CurrentDepth > path.Count:
                        path.Add("");
                        break;
                    case JsonTokenType.String when reader.ValueSpan.Length >= MinString:
                        Add(reader.GetString()!, Name(path, reader.CurrentDepth), texts);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray when reader.CurrentDepth == 0:
                        return Consumed(reader);
                }
            }
        }
        catch (JsonException)
        {
            // A script's own text: the search goes on behind the bracket.
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair.
        }

        return Consumed(reader);
    }

    /// <summary>A script's first brackets are not JSON's, so that a short way is gone again from the next one; a long way is not.</summary>
    private static int Consumed(in Utf8JsonReader reader) =>
        reader.CurrentDepth > 0 && reader.BytesConsumed < MaxRetried ? 1 : (int)reader.BytesConsumed;

    private static void Trim(List<string> path, int depth)
    {
        if (path.Count > depth)
        {
            path.RemoveRange(depth, path.Count - depth);
        }
    }

    /// <summary>The properties on the way; items of a list share a name.</summary>
    private static string Name(List<string> path, int depth) => string.Join('/', path.Take(depth).Where(name => name.Length > 0));

    private static void Add(string text, string name, Dictionary<string, StringBuilder> texts)
    {
        if (
            text.AsSpan().IndexOfAny(" 。、") < 0
            || text.StartsWith("http", StringComparison.Ordinal)
            || text.AsSpan().IndexOfAny(".,?!。") < 0
            || name.Length == 0
        )
        {
            return;
        }

        if (!texts.TryGetValue(name, out var all))
        {
            texts[name] = all = new StringBuilder();
        }

        all.Append(all.Length > 0 ? "\n" : "").Append(text);
    }
}
