using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Documents of block editors: which editor's a value is, and its HTML.</summary>
internal static class EditorContent
{
    /// <summary>A document that a field keeps as text may hold another one; no editor nests them further.</summary>
    private const int MaxNesting = 3;

    private static readonly (Func<MetaValue, bool> Recognizes, Action<MetaValue, EditorHtml> Write)[] Editors =
    [
        (EditorJs.Recognizes, EditorJs.Write),
        (DraftJs.Recognizes, DraftJs.Write),
        (QuillDelta.Recognizes, QuillDelta.Write),
        (Mobiledoc.Recognizes, Mobiledoc.Write),
        (PortableText.Recognizes, PortableText.Write),
        (NotionBlocks.Recognizes, NotionBlocks.Write),
        (GutenbergBlocks.Recognizes, GutenbergBlocks.Write),
        (NodeTree.Recognizes, NodeTree.Write),
    ];

    /// <summary>UTF-16 code units of a document inside a text: the longest are a few hundred thousand.</summary>
    private const int MaxLength = 2 * 1024 * 1024;

    /// <summary>By its length, a text inside has fewer values than would hurt.</summary>
    private static readonly ReadLimits Unbounded = new() { MaxNodes = int.MaxValue };

    /// <summary>The document as HTML; null for a value that is no editor's.</summary>
    public static string? Html(MetaValue value, int nesting = 0)
    {
        if (value.Text is { } text)
        {
            return nesting < MaxNesting && LooksLikeDocument(text) && JsonText.Parse(text, Unbounded).Value is { Text: null } inner
                ? Html(inner, nesting + 1)
                : null;
        }

        var (recognizes, write) = Array.Find(Editors, editor => editor.Recognizes(value));
        if (recognizes is null)
        {
            var envelope = nesting < MaxNesting ? value["json"] ?? value["document"] ?? value["raw"] ?? value["results"] : null;
            return envelope is { IsNull: false } ? Html(envelope, nesting + 1) : null;
        }

        var html = new EditorHtml();
        write(value, html);
        return html.ToString();
    }

    /// <summary>
    /// True for an object that is nothing but an editor's document, as a whole file may be: no key of it is an article's.
    /// </summary>
    public static bool IsRoot(MetaValue value) =>
        value.Map!.All(pair =>
            pair.Key is "time" || JsonFields.MeaningOf(pair.Key, JsonShapes.Any).Meaning is null or JsonShape.Body or JsonShape.Skip
        ) && Html(value) is { Length: > 0 };

    /// <summary>True for a list of an editor's blocks rather than of articles.</summary>
    public static bool IsList(MetaValue value) => value.Items is { Count: > 0 } && Html(value) is { Length: > 0 };

    private static bool LooksLikeDocument(string text) =>
        text.Length <= MaxLength && text is ['{', .., '}'] or ['[', .., ']'] && text.AsSpan(1).TrimStart() is ['"' or '{', ..];
}
