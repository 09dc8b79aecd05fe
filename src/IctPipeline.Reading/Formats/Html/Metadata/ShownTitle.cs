using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// The part of a title that a page without a main heading shows as a line of its own: old pages set the headline in big letters
/// (<c>font</c>, <c>b</c>, <c>h3</c>) and write the site's name before it in the title element.
/// </summary>
internal static class ShownTitle
{
    /// <summary>UTF-16 code units of a headline; a shorter part is a name.</summary>
    private const int MinLength = 20;

    /// <summary>White space in a line of source that browsers don't show.</summary>
    private const int MaxSpace = 200;

    /// <summary>UTF-16 code units of marks beside a headline in its heading.</summary>
    private const int MaxMarks = 4;

    /// <summary>Old pages part their titles by these, too.</summary>
    private static readonly string[] Separators = [.. SiteNames.Separators, ": ", "--"];

    /// <returns>Null where the page shows no part that is most of the title.</returns>
    public static string? Find(PageSurvey survey, string title)
    {
        // A longer one has parts without end.
        if (title.Length > PageTitle.MaxLength)
        {
            return null;
        }

        var parts = Separators.SelectMany(separator => PartsOf(title, separator)).Distinct(StringComparer.Ordinal).ToList();
        if (parts.Count == 0 || survey.Nodes.Count == 0)
        {
            return null;
        }

        var lines = new Lines(parts);
        DomWalk.Below(survey.Nodes[0].Element, lines);
        return lines.Longest;
    }

    private static IEnumerable<string> PartsOf(string title, string separator)
    {
        for (
            var at = title.IndexOf(separator, StringComparison.Ordinal);
            at > 0;
            at = title.IndexOf(separator, at + 1, StringComparison.Ordinal)
        )
        {
            foreach (var part in (string[])[title[..at].Trim(), title[(at + separator.Length)..].Trim()])
            {
                if (part.Length >= MinLength && part.Length * 2 >= title.Length)
                {
                    yield return part;
                }
            }
        }
    }

    /// <summary>Looks for a text of the page that is a part and nothing else.</summary>
    private sealed class Lines(List<string> parts) : IDomVisitor
    {
        private readonly int _least = parts.Min(part => part.Length);
        private readonly int _most = parts.Max(part => part.Length) + MaxSpace;

        public string? Longest { get; private set; }

        public bool Enter(INode node)
        {
            if (
                node is IText text
                && text.Data.Length >= _least
                && text.Data.Length <= _most
                && DomText.Fold(text.Data) is var line
                && line.Length > (Longest?.Length ?? 0)
                && parts.Contains(line, StringComparer.OrdinalIgnoreCase)
                && IsWhole(text, line)
            )
            {
                Longest = line;
            }

            return node is Element element && !HtmlTags.IsSilent(element);
        }

        public void Leave(INode node) { }

        /// <summary>False for one of several lines of a heading.</summary>
        private static bool IsWhole(IText text, string line)
        {
            var around = text.ParentElement;
            while (around is not null && !HtmlTags.IsBlock(around.LocalName))
            {
                around = around.ParentElement;
            }

            return around is null || !HtmlTags.IsHeading(around.LocalName) || DomText.Of(around).Length <= line.Length + MaxMarks;
        }
    }
}
