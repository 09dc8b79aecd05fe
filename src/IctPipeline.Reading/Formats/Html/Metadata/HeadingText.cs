using System.Buffers;
using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// A heading without what its mark-up sets apart from the headline: the line above it ("dachzeile", "kicker"), a badge, a second line.
/// </summary>
internal static class HeadingText
{
    /// <summary>Elements of a heading that are looked at.</summary>
    private const int MaxParts = 8;

    /// <summary>UTF-16 code units of a class value, and of what is left to be a headline.</summary>
    private const int MaxClass = 120;
    private const int MinHeadline = 10;

    private static readonly SearchValues<string> Names = SearchValues.Create(
        WordTable.Words("heading-text.tsv"),
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly char[] Marks = [' ', '-', '–', '—', ':', '|', '•', '·', '/', '\u00A0'];

    public static string Of(IElement heading)
    {
        var text = DomText.Of(heading);
        foreach (var part in heading.QuerySelectorAll("[class]").Take(MaxParts))
        {
            if (IsBeside(part) && DomText.Of(part).Trim() is { Length: > 0 } words)
            {
                text = Without(text, words);
            }
        }

        return text;
    }

    private static bool IsBeside(IElement part) =>
        part.ClassName is { Length: > 2 and <= MaxClass } names
        && (names.AsSpan().ContainsAny(Names) || (NodeNames.Of(names) & (NodeRole.Lead | NodeRole.Title)) == NodeRole.Lead);

    private static string Without(string text, string words)
    {
        text = text.Trim();
        var rest =
            text.StartsWith(words, StringComparison.Ordinal) ? text[words.Length..].TrimStart(Marks)
            : text.EndsWith(words, StringComparison.Ordinal) ? text[..^words.Length].TrimEnd(Marks)
            : text;
        return rest.Length >= MinHeadline ? rest : text;
    }
}
