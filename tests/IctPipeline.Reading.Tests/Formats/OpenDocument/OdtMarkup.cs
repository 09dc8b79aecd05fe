namespace IctPipeline.Reading.Tests.Formats.OpenDocument;

/// <summary>Pieces of the content of OpenDocument texts.</summary>
internal static class OdtMarkup
{
    public const string Title = "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">Tin trong ngày</text:h>";

    /// <summary>The style "L1": 1., and below it 1.a).</summary>
    public const string Numbered =
        "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
        + "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-suffix=\")\" text:display-levels=\"2\"/>"
        + "</text:list-style>";

    public static string P(string content) => $"<text:p>{content}</text:p>";

    public static string H2(string text) => $"<text:h text:outline-level=\"2\">{text}</text:h>";

    public static string Item(string content) => $"<text:list-item>{content}</text:list-item>";

    public static string List(string style, string items, string attributes = "") =>
        $"<text:list {(style.Length > 0 ? $"text:style-name=\"{style}\"" : "")} {attributes}>{items}</text:list>";

    public static string Note(string kind, string mark, string text) =>
        $"<text:note text:note-class=\"{kind}\"><text:note-citation>{mark}</text:note-citation>"
        + $"<text:note-body>{P(text)}</text:note-body></text:note>";

    public static string Row(string cells) => $"<table:table-row>{cells}</table:table-row>";

    public static string Cell(string text) => $"<table:table-cell>{P(text)}</table:table-cell>";
}
