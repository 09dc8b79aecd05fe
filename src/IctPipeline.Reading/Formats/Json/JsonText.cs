using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>Parses JSON as writers of it leave it: strictly first, then with what can be forgiven without a guess.</summary>
internal static partial class JsonText
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonMeta.Lenient.MaxDepth };

    /// <param name="text">One value; what stands before and after it belongs to it.</param>
    /// <param name="limits">Say how many values it may have.</param>
    /// <param name="firstLine">The line of the file in which the text begins, from 1: faults name theirs by it.</param>
    /// <exception cref="ArticleRejectedException">It has more values than it may.</exception>
    public static ParsedJson Parse(string text, ReadLimits limits, int firstLine = 1)
    {
        text = text.Trim('\uFEFF', JsonScanner.RecordSeparator);
        if (TryParse(text, Strict, limits, out _) is { } strict)
        {
            return new ParsedJson(strict);
        }

        var value = TryParse(text, JsonMeta.Lenient, limits, out var fault);
        if (value is null && Mend(text) is var mended && mended != text)
        {
            value = TryParse(mended, JsonMeta.Lenient, limits, out _);
        }

        return value is not null ? new ParsedJson(value, Forgiven: true) : new ParsedJson(null) { Fault = Rejection(fault!, firstLine) };
    }

    private static ArticleRejectedException Rejection(JsonException fault, int firstLine) =>
        new(
            RejectionCodes.InvalidJson,
            $"The JSON is not valid at line {fault.LineNumber + firstLine}, byte {fault.BytePositionInLine + 1}. Mend it, or export "
                + $"the article again.",
            fault
        );

    private static MetaValue? TryParse(string text, JsonDocumentOptions options, ReadLimits limits, out JsonException? fault)
    {
        fault = null;
        try
        {
            ThrowIfTooMany(text, options, limits.MaxNodes);
            using var document = JsonDocument.Parse(text, options);
            return JsonMeta.Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            fault = exception;
            return null;
        }
    }

    /// <summary>Counts before anything is built; in short texts there can't be too many.</summary>
    private static void ThrowIfTooMany(string text, JsonDocumentOptions options, int limit)
    {
        if (text.Length / 2 < limit)
        {
            return;
        }

        var nodes = new NodeBudget(limit);
        var readerOptions = new JsonReaderOptions
        {
            AllowTrailingCommas = options.AllowTrailingCommas,
            CommentHandling = options.CommentHandling,
            MaxDepth = options.MaxDepth,
        };
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), readerOptions);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                nodes.Add();
            }
        }
    }

    /// <summary>
    /// Line ends and tabs inside of texts get their escape; numbers that are none, as Python and pandas write them, are null.
    /// </summary>
    private static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('"', at);
            var outside = text[at..(open < 0 ? text.Length : open)];
            mended.Append(NoNumber().Replace(outside, "${before}null"));
            if (open < 0)
            {
                break;
            }

            at = AppendString(text, open, mended);
        }

        return mended.ToString();
    }

    private static int AppendString(string text, int open, StringBuilder mended)
    {
        mended.Append('"');
        for (var i = open + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c))
            {
                mended.Append(c < ' ' ? $"\\u{(int)c:x4}" : c);
                continue;
            }

            mended.Append(c);
            if (c == '"')
            {
                return i + 1;
            }

            if (c == '\\' && i + 1 < text.Length)
            {
                mended.Append(text[++i]);
            }
        }

        return text.Length;
    }

    [GeneratedRegex(@"(?<before>[:,\[]\s*)-?(?:NaN|Infinity|undefined)\b", RegexOptions.NonBacktracking)]
    private static partial Regex NoNumber();
}

/// <summary>A value, or why there is none.</summary>
/// <param name="Forgiven">True where the text is no valid JSON and was taken all the same.</param>
internal readonly record struct ParsedJson(MetaValue? Value, bool Forgiven = false)
{
    public ArticleRejectedException? Fault { get; init; }
}
