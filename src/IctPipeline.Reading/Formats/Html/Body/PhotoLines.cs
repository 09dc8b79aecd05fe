using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Words under a picture that no <c>figcaption</c> marks: by the credit that ends them, or by the frame that they share with the picture.
/// </summary>
internal static class PhotoLines
{
    private static readonly WordTable Table = WordTable.Load("photo-lines.tsv");

    private const int MaxCaption = 350;

    /// <summary>The same where the credit stands in brackets at the end, and can be nothing else.</summary>
    private const int MaxCredited = 800;
    private const int MaxCredit = 110;
    private const int MaxFramed = 250;

    private static readonly Regex Credit = new(
        $@"
        (?:
            # Photo by: Jane Doe. No stop ends a sentence in a name: it has no space behind it.
            \b {Table.Pattern("picture")} \s* {Table.Pattern("giver")}? \s* [:=/] \s* (?: [^.!?] | \.[^\s] ){{2,70}} \)?
          |
            ©\s? (?: [^.!?] | \.[^\s] ){{2,60}}
          |
            (?: / | \( | via[ ] | –[ ] | -[ ] ) {Table.Pattern("agency")} [^.!?]{{0,30}}
          |
            {Table.Pattern("alone")}
          |
            {Table.Pattern("sign")} .{{2,30}}
        )
        \W* $",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking
    );

    public static bool Is(Block block)
    {
        if (
            block.Text.Length > (EndsInPhotoCredit(block.Text) ? MaxCredited : MaxCaption)
            || block.Kind is BlockKind.Heading or BlockKind.ListItem or BlockKind.Table or BlockKind.Code or BlockKind.Quote
        )
        {
            return false;
        }

        // A frame that holds the picture and this line, and nothing else.
        var framed = block.Box is { HasImage: true, Blocks: 1, Length: <= MaxFramed };
        return framed || EndsInCredit(block.Text);
    }

    /// <summary>True where a text ends by saying who took a picture.</summary>
    public static bool EndsInCredit(string text)
    {
        var end = text.AsSpan(Math.Max(0, text.Length - MaxCredit));
        return (end.IndexOfAny("©:=/") >= 0 || end.Contains("etty", StringComparison.Ordinal) || end.IndexOfAny("(–-") >= 0)
            && Credit.IsMatch(end);
    }

    private static bool EndsInPhotoCredit(string text) =>
        text.Length > 0
        && text[^1] == ')'
        && text.LastIndexOf('(') is var at and >= 0
        && text.AsSpan(at).Contains("hoto", StringComparison.Ordinal);
}
