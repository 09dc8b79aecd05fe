namespace IctPipeline.Articles;

/// <summary>Values of <see cref="ArticleSource.Format"/>.</summary>
public static class ArticleFormats
{
    public const string Markdown = "markdown";
    public const string Text = "text";
    public const string Html = "html";
    public const string Json = "json";
}
