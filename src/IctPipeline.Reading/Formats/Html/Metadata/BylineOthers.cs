using AngleSharp.Dom;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// Words before the names of people who did not write an article: "Reviewed by", "Fact checked by", "Photos by". They stand in the byline,
/// or in an element beside the name's.
/// </summary>
internal static class BylineOthers
{
    /// <summary>UTF-16 code units of an element that says so and no more.</summary>
    private const int MaxLabel = 60;

    /// <summary>Elements around a name beside which the words may stand.</summary>
    private const int MaxLevels = 3;

    private static readonly string[] Endings = WordTable.Words("byline-others.tsv");

    /// <summary>True for "… Medically reviewed by".</summary>
    public static bool EndIn(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return Ends(text) || (text is [.., ':'] && Ends(text[..^1].TrimEnd()));
    }

    private static bool Ends(ReadOnlySpan<char> text)
    {
        foreach (var ending in Endings)
        {
            if (
                text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && (text.Length == ending.Length || !char.IsLetter(text[^(ending.Length + 1)]))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words right before an element; empty where what stands there is no label.</summary>
    public static string Before(IElement element)
    {
        INode? node = element;
        for (var level = 0; node is not null && level < MaxLevels; node = node.Parent, level++)
        {
            for (var before = node.PreviousSibling; before is not null; before = before.PreviousSibling)
            {
                if (before is IElement { LocalName: "img" or "picture" or "svg" } or not (IText or IElement))
                {
                    continue;
                }

                var text = before.TextContent.Trim();
                if (text.Length > 0)
                {
                    return before is IText || text.Length <= MaxLabel ? text : "";
                }
            }
        }

        return "";
    }
}
