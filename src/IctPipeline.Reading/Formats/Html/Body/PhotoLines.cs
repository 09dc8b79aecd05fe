using System.Collections.Frozen;
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

    /// <summary>Short sections that a page may have for each long one.</summary>
    private const int MaxShort = 3;

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

    /// <param name="layout">What <see cref="Layout"/> found.</param>
    public static bool Is(Block block, IReadOnlySet<string> layout)
    {
        if (
            block.Text.Length > (EndsInPhotoCredit(block.Text) ? MaxCredited : MaxCaption)
            || block.Kind is BlockKind.Heading or BlockKind.ListItem or BlockKind.Table or BlockKind.Code or BlockKind.Quote
        )
        {
            return false;
        }

        // A frame that holds the picture and this line, and nothing else.
        var framed = IsFramed(block.Box) && !(block.Box!.Name is { } name && layout.Contains(name));
        return framed || EndsInCredit(block.Text);
    }

    /// <summary>
    /// Names of boxes that give each section of a text its picture: some hold more than anybody writes under one, so that the short
    /// ones are text, too.
    /// </summary>
    public static IReadOnlySet<string> Layout(IReadOnlyList<Block> blocks)
    {
        Dictionary<string, (int Framed, int Long)>? names = null;
        foreach (var box in blocks.Where(block => block.Box is { HasImage: true, Name.Length: > 0 }).Select(block => block.Box!))
        {
            var framed = IsFramed(box);
            if (framed || box is { Blocks: 1, Length: > MaxFramed })
            {
                names ??= new(StringComparer.Ordinal);
                var (few, many) = names.GetValueOrDefault(box.Name!);
                names[box.Name!] = framed ? (few + 1, many) : (few, many + 1);
            }
        }

        return names is null
            ? FrozenSet<string>.Empty
            : names
                .Where(name => name.Value.Long > 1 && name.Value.Long * MaxShort >= name.Value.Framed)
                .Select(name => name.Key)
                .ToHashSet();
    }

    private static bool IsFramed(Box? box) => box is { HasImage: true, Blocks: 1, Length: <= MaxFramed };

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
