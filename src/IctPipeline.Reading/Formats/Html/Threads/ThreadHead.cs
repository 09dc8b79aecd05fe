using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;

namespace IctPipeline.Reading.Formats.Html.Threads;

/// <summary>Who wrote a post, and when.</summary>
/// <param name="Element">The one that names the author.</param>
/// <param name="Author">As the page writes it; null where it names nobody.</param>
/// <param name="Time">The element that tells the time.</param>
internal sealed record ThreadHead(IElement? Element, string? Author, IElement? Time)
{
    /// <summary>As the page writes it.</summary>
    public string? Moment =>
        Time is null ? null
        : DomText.Of(Time) is { Length: > 0 and <= ThreadAuthors.MaxName } shown ? shown
        : Time.GetAttribute("datetime");
}
