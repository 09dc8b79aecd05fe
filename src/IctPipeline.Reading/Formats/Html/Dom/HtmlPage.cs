using AngleSharp.Html.Dom;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>A page as it was parsed.</summary>
/// <param name="Document">Scripts that run and style sheets are empty in it.</param>
/// <param name="Source">The page before that.</param>
/// <param name="EmptiedScripts">Where what was in the scripts stands in it.</param>
internal sealed record HtmlPage(IHtmlDocument Document, string Source, IReadOnlyList<Range> EmptiedScripts)
{
    /// <summary>What stands in all scripts but those with data about the page (JSON-LD); nothing of it runs.</summary>
    public IEnumerable<string> Scripts =>
        EmptiedScripts
            .Select(script => Source[script])
            .Concat(
                Document
                    .Scripts.Where(script => script.Type is not "application/ld+json" && script.HasChildNodes)
                    .Select(script => script.Text)
            );
}
