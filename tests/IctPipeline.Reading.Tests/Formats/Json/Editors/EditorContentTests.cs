using System.Text;
using System.Text.Json;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Json.Editors;

/// <summary>One article in the document model of each block editor; all say the same.</summary>
public class EditorContentTests
{
    private const string Heading = "Giai đoạn đầu";
    private const string Before = "Cảng lắp xong ";
    private const string Linked = "mạng riêng";
    private const string After = " cho xe tự hành trong bãi hàng.";
    private const string Item = "Mười bốn trạm nhỏ";
    private const string Address = "https://bao.example/mang";

    public static TheoryData<string, string> Documents { get; } =
        new()
        {
            {
                "Editor.js",
                $$$"""
                    {"time": 1623138310000, "version": "2.30", "blocks": [{"type": "header", "data": {"text": "{{{Heading}}}",
                     "level": 2}},
                     {"type": "paragraph", "data": {"text": "{{{Before}}}<a href=\"{{{Address}}}\">{{{Linked}}}</a>{{{After}}}"}},
                     {"type": "list", "data": {"style": "unordered", "items": [{"content": "{{{Item}}}", "items": []}]}}]}
                    """
            },
            {
                "ProseMirror",
                $$$"""
                    {"type": "doc", "content": [{"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text",
                     "text": "{{{Heading}}}"}]},
                     {"type": "paragraph", "content": [{"type": "text", "text": "{{{Before}}}"}, {"type": "text", "text": "{{{Linked}}}",
                      "marks": [{"type": "link", "attrs": {"href": "{{{Address}}}"}}]}, {"type": "text", "text": "{{{After}}}"}]},
                     {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content":
                      [{"type": "text", "text": "{{{Item}}}"}]}]}]}]}
                    """
            },
            {
                "Slate",
                $$$"""
                    [{"type": "heading-two", "children": [{"text": "{{{Heading}}}"}]}, {"children": [{"text": "{{{Before}}}"},
                     {"type": "link", "url": "{{{Address}}}", "children": [{"text": "{{{Linked}}}"}]}, {"text": "{{{After}}}"}]},
                     {"type": "bulleted-list", "children": [{"type": "list-item", "children": [{"text": "{{{Item}}}", "bold": true}]}]}]
                    """
            },
            {
                "Lexical",
                $$$"""
                    {"root": {"type": "root", "children": [{"type": "heading", "tag": "h2", "children": [{"type": "text",
                     "text": "{{{Heading}}}"}]},
                     {"type": "paragraph", "children": [{"type": "text", "text": "{{{Before}}}"}, {"type": "link", "url": "{{{Address}}}",
                      "children": [{"type": "text", "text": "{{{Linked}}}"}]}, {"type": "text", "text": "{{{After}}}"}]},
                     {"type": "list", "listType": "bullet", "children": [{"type": "listitem", "children": [{"type": "text",
                      "text": "{{{Item}}}"}]}]}]}}
                    """
            },
            {
                "Contentful",
                $$$"""
                    {"nodeType": "document", "data": {}, "content": [
                     {"nodeType": "heading-2", "data": {}, "content": [{"nodeType": "text", "value": "{{{Heading}}}", "marks": [],
                      "data": {}}]},
                     {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": "{{{Before}}}", "marks": [],
                      "data": {}},
                      {"nodeType": "hyperlink", "data": {"uri": "{{{Address}}}"}, "content": [{"nodeType": "text",
                       "value": "{{{Linked}}}"}]},
                      {"nodeType": "text", "value": "{{{After}}}", "marks": [], "data": {}}]},
                     {"nodeType": "unordered-list", "content": [{"nodeType": "list-item", "content": [{"nodeType": "paragraph", "content":
                      [{"nodeType": "text", "value": "{{{Item}}}"}]}]}]}]}
                    """
            },
            {
                "Draft.js",
                $$$"""
                    {"blocks": [{"key": "a", "type": "header-two", "text": "{{{Heading}}}", "entityRanges": []},
                     {"key": "b", "type": "unstyled", "text": "{{{Before}}}{{{Linked}}}{{{After}}}", "entityRanges": [{"offset": 14,
                      "length": 10, "key": 0}]},
                     {"key": "c", "type": "unordered-list-item", "text": "{{{Item}}}", "entityRanges": []}],
                     "entityMap": {"0": {"type": "LINK", "data": {"url": "{{{Address}}}"} } } }
                    """
            },
            {
                "Quill",
                $$$"""
                    {"ops": [{"insert": "{{{Heading}}}"}, {"attributes": {"header": 2}, "insert": "\n"}, {"insert": "{{{Before}}}"},
                     {"attributes": {"link": "{{{Address}}}"}, "insert": "{{{Linked}}}"}, {"insert": "{{{After}}}\n{{{Item}}}"},
                     {"attributes": {"list": "bullet"}, "insert": "\n"}]}
                    """
            },
            {
                "Mobiledoc",
                $$$"""
                    {"version": "0.3.1", "atoms": [], "cards": [], "markups": [["a", ["href", "{{{Address}}}"]]], "sections": [
                     [1, "h2", [[0, [], 0, "{{{Heading}}}"]]], [1, "p", [[0, [], 0, "{{{Before}}}"], [0, [0], 1, "{{{Linked}}}"], [0,
                      [], 0, "{{{After}}}"]]],
                     [3, "ul", [[[0, [], 0, "{{{Item}}}"]]]]]}
                    """
            },
            {
                "Portable Text",
                $$$"""
                    [{"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "{{{Heading}}}"}]},
                     {"_type": "block", "style": "normal", "markDefs": [{"_key": "k", "_type": "link", "href": "{{{Address}}}"}],
                      "children": [
                      {"_type": "span", "text": "{{{Before}}}"}, {"_type": "span", "text": "{{{Linked}}}", "marks": ["k"]},
                       {"_type": "span", "text": "{{{After}}}"}]},
                     {"_type": "block", "listItem": "bullet", "children": [{"_type": "span", "text": "{{{Item}}}"}]}]
                    """
            },
            {
                "Notion",
                $$$"""
                    [{"object": "block", "type": "heading_2", "heading_2": {"rich_text": [{"plain_text": "{{{Heading}}}"}]}},
                     {"object": "block", "type": "paragraph", "paragraph": {"rich_text": [{"plain_text": "{{{Before}}}"},
                      {"plain_text": "{{{Linked}}}", "href": "{{{Address}}}"}, {"plain_text": "{{{After}}}"}]}},
                     {"object": "block", "type": "bulleted_list_item",
                      "bulleted_list_item": {"rich_text": [{"plain_text": "{{{Item}}}"}]}}]
                    """
            },
            {
                "Gutenberg",
                $$$"""
                    [{"blockName": "core/heading", "innerBlocks": [], "innerHTML": "<h2>{{{Heading}}}</h2>"}, {"blockName": null,
                     "innerHTML": "\n"},
                     {"blockName": "core/paragraph",
                      "innerContent": ["<p>{{{Before}}}<a href=\"{{{Address}}}\">{{{Linked}}}</a>{{{After}}}</p>"]},
                     {"blockName": "core/list", "innerContent": ["<ul>", null, "</ul>"], "innerBlocks": [
                      {"blockName": "core/list-item", "innerBlocks": [], "innerContent": ["<li>{{{Item}}}</li>"]}]}]
                    """
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Body_OfAnEditor_IsItsText(string editor, string document)
    {
        var article = Reading.Article($$"""{"title": "Mạng ở cảng", "content": {{document}}}""", editor + ".json");

        Assert.Equal([Heading, Before + Linked + After, Item], article.Paragraphs());
        Assert.Equal(Address, Assert.Single(article.Links).Url);
        Assert.Empty(article.Extra);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Body_OfAnEditorKeptAsText_IsItsText(string editor, string document)
    {
        var article = Reading.Article($$"""{"title": "Mạng ở cảng", "body": {{JsonSerializer.Serialize(document)}}}""", editor + ".json");

        Assert.Equal([Heading, Before + Linked + After, Item], article.Paragraphs());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void File_OfAnEditorsDocumentAlone_HasItsFirstHeadingAsTitle(string editor, string document)
    {
        var article = Reading.Article(document, editor + ".json");

        Assert.Equal(Heading, article.Title);
        Assert.Equal([Before + Linked + After, Item], article.Paragraphs());
    }

    [Fact]
    public void Document_AmongTheArticlesKeys_IsItsBody()
    {
        var article = Reading.Article(
            """
            {"title": "Mạng ở cảng", "author": "Lê Thu", "entityMap": {}, "blocks": [{"key": "a", "type": "unstyled",
             "text": "Cảng lắp xong mạng."}]}
            """,
            "a.json"
        );

        Assert.Equal(("Mạng ở cảng", "Cảng lắp xong mạng."), (article.Title, article.Body));
        Assert.Equal(["Lê Thu"], article.Authors);
    }

    [Fact]
    public void List_OfRecordsWithTypeAndData_IsNoDocument()
    {
        var members = Reading.All(
            Encoding.UTF8.GetBytes(
                """
                [{"type": "article", "data": {"title": "Mạng ở cảng", "content": "Cảng lắp xong mạng."}},
                 {"type": "article", "data": {"title": "Xe ở cảng", "content": "Xe gửi hình về phòng."}}]
                """
            ),
            "a.json"
        );

        Assert.Equal(["Mạng ở cảng", "Xe ở cảng"], members.Select(member => member.Article?.Title));
    }

    [Fact]
    public void Gutenberg_CommentsInHtml_AreNoText()
    {
        var article = Reading.Article(
            """{"title": "A", "content": "<!-- wp:paragraph {\"align\":\"left\"} --><p>Cảng lắp xong mạng.</p><!-- /wp:paragraph -->"}""",
            "a.json"
        );

        Assert.Equal("Cảng lắp xong mạng.", article.Body);
    }

    [Fact]
    public void Notion_Page_HasItsPropertiesAsFields()
    {
        var article = Reading.Article(
            """
            {"object": "page", "id": "n1", "created_time": "2021-06-08T07:45:00Z", "properties": {
              "Tên": {"type": "title", "title": [{"plain_text": "Mạng ở cảng"}]}, "Tags": {"type": "multi_select",
               "multi_select": [{"name": "5G"}]},
              "Date": {"type": "date", "date": {"start": "2021-06-07"}}},
             "blocks": [{"object": "block", "type": "paragraph", "paragraph": {"rich_text": [{"plain_text": "Cảng lắp xong mạng."}]}}]}
            """,
            "a.json"
        );

        Assert.Equal(("Mạng ở cảng", "Cảng lắp xong mạng."), (article.Title, article.Body));
        Assert.Equal(["5G"], article.Tags);
        Assert.StartsWith("2021-06-07", article.Published?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_OfAnEditor_IsAnImageWithItsCaption()
    {
        var article = Reading.Article(
            """
            {"title": "A", "content": {"blocks": [{"type": "image", "data": {"file": {"url": "https://bao.example/a.jpg"},
             "caption": "Bãi hàng"}},
             {"type": "paragraph", "data": {"text": "Cảng lắp xong mạng."}}]}}
            """,
            "a.json"
        );

        Assert.Equal(("https://bao.example/a.jpg", "Bãi hàng"), (article.Images[0].Url, article.Images[0].Alt));
        Assert.Equal("Cảng lắp xong mạng.", article.Body);
    }

    [Fact]
    public void Nesting_WithoutEnd_IsRefusedAsJson()
    {
        var open = string.Concat(Enumerable.Repeat("""{"type": "doc", "content": [""", 400));

        Assert.Throws<ArticleRejectedException>(() => Reading.Article($$"""{"title": "A", "content": {{open}}""", "a.json"));
    }
}
