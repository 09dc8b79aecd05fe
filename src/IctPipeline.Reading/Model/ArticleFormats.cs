namespace IctPipeline.Reading.Model;

/// <summary>Values of <see cref="FileFacts.Format"/>.</summary>
public static class ArticleFormats
{
    public const string Markdown = "markdown";
    public const string Text = "text";
    public const string Html = "html";
    public const string Json = "json";
    public const string JsonLines = "jsonl";

    /// <summary>RSS or Atom; each item is a member.</summary>
    public const string Feed = "feed";

    /// <summary>Word document.</summary>
    public const string Docx = "docx";

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Markdown, Text, Html, Json, JsonLines, Feed, Docx];
}
