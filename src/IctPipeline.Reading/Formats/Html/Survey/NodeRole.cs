namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>What an element's names and tag say that it is for.</summary>
[Flags]
internal enum NodeRole
{
    None = 0,

    /// <summary>No article, whatever it holds: comments, related stories, side bars, share bars.</summary>
    Furniture = 1,

    /// <summary>No article unless it holds most of the page's text: the name may be a layout's ("with-banner").</summary>
    Doubtful = 2,

    /// <summary>Named after the article's text.</summary>
    Content = 4,

    Author = 8,
    Date = 16,
    Lead = 32,
    Caption = 64,
    Title = 128,

    /// <summary>No article if it is small: names of boxes that a layout may give to its text, too ("read-more", "widget").</summary>
    Box = 256,

    /// <summary>What readers wrote below the article.</summary>
    Comments = 512,

    /// <summary>
    /// Set beside the text: pictures with a text each, boxes of facts. The article itself only where there is no other text.
    /// </summary>
    Beside = 1024,

    /// <summary>
    /// A part of a text that is set apart by its looks alone: posts that it quotes, a review's verdict, what a chapter sums up.
    /// </summary>
    Part = 2048,
}
