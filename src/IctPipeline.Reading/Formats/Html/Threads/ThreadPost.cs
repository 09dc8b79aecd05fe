using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Threads;

/// <summary>One post of a thread.</summary>
/// <param name="Text">The element that holds its words.</param>
/// <param name="Author">As the page writes it; null where it names nobody.</param>
/// <param name="Moment">As the page writes it.</param>
internal sealed record ThreadPost(PageNode Node, IElement Text, string? Author, string? Moment);
