namespace IctPipeline.Reading.Tests.Formats.Word;

/// <summary>Pieces of a Word document's markup.</summary>
internal static class DocxMarkup
{
    /// <summary>Paragraphs that no style or length makes a title.</summary>
    public const string Title = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Tin trong ngày</w:t></w:r></w:p>";

    public static string P(string content, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>";

    public static string Text(string text, string properties = "") => P(R(text), properties);

    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A paragraph in a style.</summary>
    public static string In(string style, string text) => Text(text, $"<w:pStyle w:val=\"{style}\"/>");

    /// <summary>A paragraph of a list.</summary>
    public static string Item(int list, int level, string text) =>
        Text(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Font(string name) => $"<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\"/>";

    public static string Style(string id, string name, string content = "", string attributes = "w:type=\"paragraph\"") =>
        $"<w:style {attributes} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{content}</w:style>";

    public static string Box(string text) => $"<w:txbxContent>{Text(text)}</w:txbxContent>";
}
