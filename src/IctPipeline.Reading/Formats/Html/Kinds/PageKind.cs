using System.Globalization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Kinds;

/// <summary>What a page seems to be that is no article.</summary>
/// <param name="Name">With its article.</param>
/// <param name="Confidence">0 to 1: how many of such pages of a public set were no articles.</param>
/// <param name="Because">What speaks for it.</param>
internal sealed record PageKind(string Name, double Confidence, string Because)
{
    public ArticleWarning ToWarning() =>
        new(
            WarningCodes.NotAnArticle,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The page seems to be {Name} and no article (confidence {Confidence:0.00}: {Because})."
            )
        );
}
