using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Tells lines that may be a title from labels, text and headings of sections.</summary>
internal static partial class TitleLines
{
    /// <summary>UTF-16 code units; the longest headlines seen have about 170, and scientific ones more.</summary>
    public const int MaxLength = 300;

    /// <summary>"LUẬT".</summary>
    public const int MinLettersOfAKind = 4;

    /// <summary>False for what is no title however it is set: labels, dates, addresses, numbers, files, firms and courts.</summary>
    public static bool MayBe(string text, int minLetters = MinLettersOfAKind) =>
        text.Length <= MaxLength
        && text.Count(char.IsLetter) >= Math.Max(minLetters, text.Count(char.IsDigit))
        && !ReleaseLabels.Contains(text)
        && !ReleaseLabels.IsNoTitle(text)
        && !MemoHead.Opens(text)
        && !FileTitles.IsIn(text)
        && !SenderHead.IsAddress(text)
        && !text.Contains("://", StringComparison.Ordinal)
        && !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && !(DateScanner.ReadValue(text, monthFirst: false) is { IsFull: true } date && date.Length > text.Length * 0.6);

    /// <summary>Lines of text, and not of a head, nor whom to ask.</summary>
    public static bool IsText(PdfParagraph paragraph) =>
        !paragraph.IsBold && !paragraph.IsTable && paragraph.Lines.Count >= 3 && !MemoHead.Opens(paragraph.First.Text);

    /// <summary>True for the heading of a section ("1. Masts", "IV. Masts"), which is larger than the title only in forms.</summary>
    public static bool IsSection(string text) => Numbered().IsMatch(text);

    [GeneratedRegex(@"\A(?:(?:\d{1,2}\.){1,3}\d{0,2}|[IVX]{1,5}\.) \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
