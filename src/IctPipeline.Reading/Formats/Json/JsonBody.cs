using System.Net;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Json.Editors;
using IctPipeline.Reading.Formats.Markdown;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>The text of an article's object.</summary>
/// <param name="Key">Where it stands, as written.</param>
/// <param name="Text">In the syntax that it is in.</param>
/// <param name="Syntax">By the key where that says it, else by the content.</param>
internal sealed partial record JsonBody(string Key, string Text, BodySyntax Syntax)
{
    /// <summary>UTF-16 code units. A shorter text may be a label; a longer one under another key goes before it.</summary>
    private const int ShortText = 40;

    /// <summary>UTF-16 code units in which a page names itself one.</summary>
    private const int PageHead = 1_000;

    private static readonly string[] Wrappers =
    [
        "rendered",
        "processed",
        "value",
        "html",
        "text",
        "#text",
        "plain_text",
        "raw",
        "$t",
        "__cdata",
    ];

    private static readonly string[] ParagraphKeys = ["text", "content", "value", "html", "paragraph", "body"];

    /// <summary>What stands in the place of a text that the tool's plan does not include.</summary>
    private const string Withheld = "ONLY AVAILABLE IN";

    /// <summary>How many more characters the source has, where the tool cut the text ("[+1234 chars]").</summary>
    public int CutCharacters { get; private init; }

    /// <summary>Null for an object without a text.</summary>
    public static JsonBody? Of(MetaValue value, JsonShape shape) => Find(value, shape) is { } found ? Read(found) : null;

    /// <summary>UTF-16 code units of the text, in whatever syntax; null where there is none.</summary>
    public static int? LengthOf(MetaValue value, JsonShape shape) => Find(value, shape)?.Text.Length;

    private static Candidate? Find(MetaValue value, JsonShape shape)
    {
        // An editor's document whose parts stand beside the article's own keys.
        if (value.Map is not null && EditorContent.Html(value) is { Length: > 0 } document)
        {
            return new Candidate("", document, IsRich: true);
        }

        Candidate? best = null;
        var fields = (value.Map ?? []).ToLookup(pair => JsonShape.Plain(pair.Key), pair => pair, StringComparer.Ordinal);
        foreach (var key in shape.Bodies.Concat(JsonShapes.Any.Bodies))
        {
            foreach (var pair in fields[key])
            {
                if (best?.Key != pair.Key && TextOf(pair.Key, pair.Value) is { } found && found.Beats(best))
                {
                    best = found;
                }
            }
        }

        return best;
    }

    private static Candidate? TextOf(string key, MetaValue value)
    {
        if (EditorContent.Html(value) is { Length: > 0 } rich)
        {
            return new Candidate(key, rich, IsRich: true);
        }

        var text = value.Text is not null ? (value.IsLiteral ? null : value.Text) : Wrapped(value) ?? Paragraphs(value);
        return text is null || text.StartsWith(Withheld, StringComparison.OrdinalIgnoreCase)
            ? null
            : new Candidate(key, text, IsRich: false);
    }

    private static JsonBody Read(Candidate found)
    {
        if (found.IsRich)
        {
            return new JsonBody(found.Key, found.Text, BodySyntax.Html);
        }

        var text = IsEscaped(found.Text) ? WebUtility.HtmlDecode(found.Text) : found.Text;
        var markdown = JsonShapes.Markdown.Split(' ').Contains(JsonShape.Plain(found.Key));
        var html = !markdown && (HtmlText.LooksLikeHtml(text) || (IsHtmlKey(found.Key) && AnyTag().IsMatch(text)));
        var cut = text.EndsWith(']') ? Cut().Match(text) : Match.Empty;
        return new JsonBody(
            found.Key,
            cut.Success ? text[..cut.Index].TrimEnd() + "…" : text,
            html ? BodySyntax.Html
                : markdown || MarkdownSignals.Score(text) > 0.5 ? BodySyntax.Markdown
                : BodySyntax.Plain
        )
        {
            CutCharacters = cut.Success && int.TryParse(cut.Groups["more"].Value, out var more) ? more : 0,
        };
    }

    private static string? Wrapped(MetaValue value) =>
        value.Map is null
            ? null
            : Wrappers.Select(key => value[key]).FirstOrDefault(inner => inner is { Text: not null, IsLiteral: false })?.Text
                ?? (value.Map.All(pair => pair.Key is "content" or "direction" or "type") ? value["content"]?.Text : null);

    /// <summary>A list of paragraphs: texts, or objects with a text each.</summary>
    private static string? Paragraphs(MetaValue value)
    {
        if (value.Items is not { Count: > 0 } items)
        {
            return null;
        }

        var texts = items
            .Where(item => !item.IsNull)
            .Select(item =>
                item.Map is null ? item.Text : ParagraphKeys.Select(key => item[key]?.Text).FirstOrDefault(text => text is not null)
            )
            .ToList();
        return texts.Count == 0 || texts.Contains(null) ? null : string.Join("\n\n", texts);
    }

    private static bool IsHtmlKey(string key) =>
        key.Contains("html", StringComparison.OrdinalIgnoreCase) || key.Contains("rendered", StringComparison.OrdinalIgnoreCase);

    /// <summary>HTML that an export escaped once too often: tags in entities and none as such.</summary>
    private static bool IsEscaped(string text) =>
        text.StartsWith("&lt;", StringComparison.OrdinalIgnoreCase)
        && !text.Contains('<', StringComparison.Ordinal)
        && HtmlText.LooksLikeHtml(WebUtility.HtmlDecode(text));

    [GeneratedRegex("""<[a-zA-Z][a-zA-Z0-9]*[\s/>]""", RegexOptions.NonBacktracking)]
    private static partial Regex AnyTag();

    [GeneratedRegex("""(?:…|\.\.\.)?\s*\[\+?(?<more>\d{1,7}) char(?:acter)?s\]\s*$""", RegexOptions.NonBacktracking)]
    private static partial Regex Cut();

    /// <summary>A text under one of the keys for texts, before its syntax is looked at.</summary>
    private sealed record Candidate(string Key, string Text, bool IsRich)
    {
        /// <summary>A whole page with all its furniture goes behind any other text.</summary>
        private bool IsPage { get; } =
            !IsRich && Text.AsSpan(0, Math.Min(Text.Length, PageHead)).IndexOf("<html", StringComparison.OrdinalIgnoreCase) >= 0;

        public bool Beats(Candidate? other) =>
            other is null || (other.IsPage && !IsPage) || (other.Text.Length < ShortText && Text.Length > other.Text.Length && !IsPage);
    }
}

/// <summary>What a text is written in.</summary>
internal enum BodySyntax
{
    Plain,
    Html,
    Markdown,
}
