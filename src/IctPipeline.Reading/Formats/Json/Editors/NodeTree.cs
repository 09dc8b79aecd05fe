using System.Collections.Frozen;
using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>
/// Editors that keep a tree of nodes with a type, children and text leaves: ProseMirror and TipTap, Atlassian, Slate, Lexical,
/// Contentful, Strapi. They differ in names only, which are in the tables here.
/// </summary>
internal static class NodeTree
{
    /// <summary>Deeper nodes than the parser allows can't come; this is for the tree that a program builds.</summary>
    private const int MaxDepth = 128;

    private static readonly FrozenDictionary<string, string> Tags = Build(
        ("p", "paragraph p"),
        ("h1", "heading1 headingone h1"),
        ("h2", "heading2 headingtwo h2"),
        ("h3", "heading3 headingthree h3"),
        ("h4", "heading4 headingfour h4"),
        ("h5", "heading5 headingfive h5"),
        ("h6", "heading6 headingsix h6"),
        ("h", "heading header extendedheading"),
        ("ul", "bulletlist bulletedlist unorderedlist ul tasklist todolist"),
        ("ol", "orderedlist numberedlist ol"),
        ("list", "list"),
        ("li", "listitem li taskitem"),
        ("blockquote", "blockquote quote extendedquote pullquote"),
        ("pre", "codeblock code codeblocklowlight"),
        ("table", "table"),
        ("tr", "tablerow tr"),
        ("td", "tablecell td tableheader tableheadercell th"),
        ("br", "hardbreak linebreak br"),
        ("img", "image img embeddedassetblock upload media"),
        ("a", "link hyperlink autolink a")
    );

    public static bool Recognizes(MetaValue value) => value.Items is { } list ? IsNodes(list) : Root(value) is { } root && HasLeaf(root, 0);

    public static void Write(MetaValue value, EditorHtml html)
    {
        foreach (var node in value.Items ?? [Root(value)!])
        {
            WriteNode(node, html, 0);
        }
    }

    private static MetaValue? Root(MetaValue value) =>
        value.Map is null ? null
        : value["root"] is { Map: not null } root ? root
        : TypeOf(value) is "doc" or "document" or "root" && Children(value) is not null ? value
        : null;

    private static bool IsNodes(IReadOnlyList<MetaValue> list) =>
        list.Count > 0
        && list.All(node => node.Map is not null && node["title"] is null)
        && list.All(node => Children(node) is not null || IsLeaf(node) || Tags.ContainsKey(TypeOf(node)))
        && list.Any(node => Children(node) is { } children && children.All(child => child.Map is not null) && HasLeaf(node, 0));

    private static string TypeOf(MetaValue node) => JsonShape.Plain((node["nodeType"] ?? node["type"])?.Text ?? "");

    private static IReadOnlyList<MetaValue>? Children(MetaValue node) => (node["children"] ?? node["content"] ?? node["nodes"])?.Items;

    private static bool IsLeaf(MetaValue node) => LeafText(node) is not null && Children(node) is null;

    private static string? LeafText(MetaValue node) => node["text"]?.Raw ?? (TypeOf(node) == "text" ? node["value"]?.Raw : null);

    private static bool HasLeaf(MetaValue node, int depth) =>
        IsLeaf(node) || (depth < MaxDepth && Children(node)?.Any(child => HasLeaf(child, depth + 1)) == true);

    private static void WriteNode(MetaValue node, EditorHtml html, int depth, bool isCode = false)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        if (LeafText(node) is { } text && Children(node) is null)
        {
            WriteLeaf(text, node, isCode, html);
            return;
        }

        var tag = TagOf(node);
        switch (tag)
        {
            case "br":
                html.Text("\n", isCode);
                return;
            case "img":
                html.Image(Address(node), Caption(node));
                return;
        }

        _ = tag is null ? html : html.Open(tag, ("href", tag == "a" ? Address(node) : null));
        foreach (var child in Children(node) ?? [])
        {
            WriteNode(child, html, depth + 1, isCode || tag == "pre");
        }

        _ = tag is null ? html : html.Close(tag);
    }

    private static void WriteLeaf(string text, MetaValue node, bool isCode, EditorHtml html)
    {
        var marks = node["marks"]?.Items ?? [];
        var link = marks
            .Select(mark => TypeOf(mark) == "link" ? mark["attrs"]?["href"]?.Text : null)
            .FirstOrDefault(url => url is not null);
        var bold = node["bold"]?.Text == "true" || marks.Any(mark => TypeOf(mark) is "bold" or "strong");
        if (link is not null)
        {
            html.Link(link, text);
        }
        else if (bold && !isCode)
        {
            html.Open("strong").Text(text).Close("strong");
        }
        else
        {
            html.Text(text, isCode);
        }
    }

    private static string? TagOf(MetaValue node)
    {
        var type = TypeOf(node);
        var tag = Tags.GetValueOrDefault(type);
        return tag switch
        {
            "h" => node["tag"]?.Text is ['h', >= '1' and <= '6'] named
                ? named
                : EditorHtml.Heading((node["attrs"]?["level"] ?? node["level"] ?? node["depth"])?.Text),
            "list" => (node["listType"] ?? node["format"] ?? node["tag"])?.Text is "number" or "ordered" or "ol" ? "ol" : "ul",
            // Slate's default block has no type: it is a paragraph if it holds text itself.
            null when type.Length == 0 && Children(node) is { } children && children.Any(IsLeaf) => "p",
            _ => tag,
        };
    }

    private static string? Address(MetaValue node)
    {
        var data = node["attrs"] ?? node["fields"] ?? node["data"] ?? node;
        var target = data["target"]?["fields"]?["file"]?["url"] ?? (data["image"] ?? data["value"])?["url"];
        return (target ?? data["href"] ?? data["uri"] ?? data["src"] ?? data["url"] ?? node["url"] ?? node["src"])?.Text;
    }

    private static string? Caption(MetaValue node)
    {
        var data = node["attrs"] ?? node["data"] ?? node;
        return (data["caption"] ?? data["alt"] ?? data["altText"] ?? data["target"]?["fields"]?["title"])?.Text;
    }

    private static FrozenDictionary<string, string> Build(params ReadOnlySpan<(string Tag, string Types)> groups)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (tag, types) in groups)
        {
            foreach (var type in types.Split(' '))
            {
                tags.Add(type, tag);
            }
        }

        return tags.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
