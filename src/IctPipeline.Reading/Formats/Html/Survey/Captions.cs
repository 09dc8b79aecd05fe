using AngleSharp.Dom;
using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>Tells words under a picture: what they date is the picture.</summary>
internal static class Captions
{
    /// <summary>Elements around a caption that are looked at.</summary>
    private const int MaxUp = 6;

    /// <summary>The same of frames without a name, which hold a picture and little text.</summary>
    private const int MaxFrames = 3;

    /// <summary>UTF-16 code units of the text in such a frame.</summary>
    private const int MaxFramed = 250;

    /// <summary>
    /// UTF-16 code units besides a date in a line that is about the article, though an author's portrait stands beside it.
    /// </summary>
    private const int MaxBesideDate = 20;

    private const string Picture = "img, picture";

    /// <param name="element">An element with a date.</param>
    /// <param name="text">Its text.</param>
    public static bool Hold(IElement element, string text)
    {
        var isDateLine = DateLabels.Rest(text) <= MaxBesideDate || DateLabels.SayPublished(text);
        var around = element;
        for (var level = 0; level < MaxUp && around is not null && around.LocalName is not ("body" or "article" or "main"); level++)
        {
            var role = NodeNames.Of(around);
            if (around.LocalName is "figcaption" || (around.LocalName is "figure" && !HoldsHeading(around)))
            {
                return true;
            }

            if ((role & NodeRole.Caption) != 0 && (!isDateLine || around.ParentElement?.QuerySelector(Picture) is not null))
            {
                return true;
            }

            if (
                level < MaxFrames
                && !isDateLine
                && (role & (NodeRole.Author | NodeRole.Date)) == 0
                && around.LocalName is not ("header" or "time")
                && around.QuerySelector(Picture) is not null
            )
            {
                return (level > 0 || OpensWithPicture(around)) && !HoldsHeading(around) && around.TextContent.Trim().Length <= MaxFramed;
            }

            around = around.ParentElement;
        }

        return false;
    }

    private static bool HoldsHeading(IElement box) => box.QuerySelector("h1, h2, h3, h4") is not null;

    /// <summary>Icons stand behind the words, the picture of a caption before them.</summary>
    private static bool OpensWithPicture(IElement box) =>
        box.ChildNodes.FirstOrDefault(node => node is IElement || !string.IsNullOrWhiteSpace(node.TextContent)) is IElement first
        && (first.LocalName is "img" or "picture" || (first.QuerySelector(Picture) is not null && first.TextContent.Trim().Length == 0));
}
