using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Signs, figures and letters that begin an item of a list.</summary>
internal static partial class ListMarks
{
    /// <summary>True for a text that is such a mark and nothing else.</summary>
    public static bool IsMark(string text) => Alone().IsMatch(text);

    /// <summary>True for a line that begins with one.</summary>
    public static bool Opens(string text) => Opening().IsMatch(text);

    /// <summary>True for a line that begins with a sign that says nothing, so that it may go.</summary>
    public static bool OpensWithSign(string text) => text.Length > 2 && IsSign(text[0]) && text[1] == ' ';

    private static bool IsSign(char c) =>
        c is '•' or '●' or '▪' or '■' or '◦' or '○' or '‣' or '⁃' or '·' or '►' or '▶' or '➢' or '✓' or '❖' or '◆';

    [GeneratedRegex(
        @"\A(?:[•●▪■◦○‣⁃·►▶➢✓❖◆–—*+-]|\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,4}|[A-ZĐ]|[IVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\z",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Alone();

    [GeneratedRegex(@"\A(?:[•●▪■◦○‣⁃·►▶➢✓❖◆]|[–—*+-] |\(?(?:\d{1,3}|[a-zđ])[.)] |[IVX]{1,4}\. )", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
