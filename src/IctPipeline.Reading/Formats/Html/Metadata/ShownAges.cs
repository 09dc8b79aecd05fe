using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Finds the line of a head that says how long ago the article came out.</summary>
internal static class ShownAges
{
    /// <summary>Elements at most that are looked at.</summary>
    private const int MaxMarks = 40;

    private const int MaxBlocks = 60;

    /// <returns>Its words; null where the head has no such line.</returns>
    public static string? Find(PageSurvey survey, PageRegion region)
    {
        foreach (var (element, at) in survey.Dates.Take(MaxMarks))
        {
            if (region.IsHead(at) && !survey.IsFurniture(at) && Of(DateWords.Text(element)) is { } age)
            {
                return age;
            }
        }

        var searched = 0;
        for (var i = 0; i < survey.Nodes.Count && searched < MaxBlocks; i++)
        {
            var node = survey.Nodes[i];
            if (!region.IsHead(i) || ((node.Role | node.Around) & NodeRole.Furniture) != 0)
            {
                continue;
            }

            searched++;
            if (
                node.OwnText is > 2 and <= TimesAgo.MaxLength
                && node.WholeText <= TimesAgo.MaxLength
                && Of(DateWords.Text(node.Element)) is { } age
            )
            {
                return age;
            }
        }

        return null;
    }

    private static string? Of(string text) => TimesAgo.Read(text) is not null ? text : null;
}
