using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.PdfScore;

/// <summary>An article as somebody reads it critically.</summary>
internal static class Show
{
    public static string Of(NormalizedArticle article) =>
        string.Join(
            '\n',
            $"TITLE    {article.Title}",
            $"LEAD     {article.Lead}",
            $"AUTHORS  {string.Join("; ", article.Authors)}   AGENCY {article.Agency}   SITE {article.Site}",
            $"CATEG.   {string.Join("; ", article.Categories)}   TAGS {string.Join("; ", article.Tags)}",
            $"DATE     {article.Published?.Value} {article.Published?.Source} {article.Published?.Confidence}",
            $"LINKS    {string.Join("; ", article.Links.Take(8).Select(link => $"{link.Text} -> {link.Url}"))}",
            $"WARNINGS {string.Join("; ", article.Warnings.Select(warning => warning.Code + ": " + warning.Message))}",
            "",
            article.Body
        );
}
