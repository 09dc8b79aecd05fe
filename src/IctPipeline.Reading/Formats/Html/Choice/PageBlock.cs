using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Choice;

/// <summary>A block of a page, of the article or not.</summary>
/// <param name="Node">The innermost element of the survey that its text stands in.</param>
/// <param name="Kept">Whether the rules took it for the article's.</param>
internal sealed record PageBlock(Block Block, PageNode Node, bool Kept);
