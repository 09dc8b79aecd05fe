using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.Pdf.Glyphs;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Signs, figures and letters that begin an item of a list.</summary>
internal static partial class ListMarks
{
    /// <summary>True for a text that is such a mark and nothing else.</summary>
    public static bool IsMark(string text) => Alone().IsMatch(text);

    /// <summary>True for a line that begins with one.</summary>
    public static bool Opens(string text) => Opening().IsMatch(text);

    /// <summary>The text without the sign that it begins with, which says nothing; null where it begins with none.</summary>
    public static string? WithoutSign(string text) =>
        text.Length <= 2 ? null
        : IsSign(text[0]) && text[1] == ' ' ? text[2..].TrimStart()
        // A glyph without a meaning before a word is one, too: fonts of ornaments say of none what it means.
        : text[0] == GlyphText.Unknown[0] && (text[1] == ' ' || char.IsUpper(text[1])) && !char.IsDigit(text[2]) ? text[1..].TrimStart()
        : null;

    private static bool IsSign(char c) =>
        c is '•' or '●' or '▪' or '■' or '◦' or '○' or '‣' or '⁃' or '·' or '►' or '▶' or '➢' or '✓' or '❖' or '◆';

    [GeneratedRegex(
        @"\A(?:[•●▪■◦○‣⁃·►▶➢✓❖◆–—*+-]|\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,4}|[A-ZĐ]|[IVX]{1,4})[.)]|\(?\p{L}\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\z",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"\A(?:[•●▪■◦○‣⁃·►▶➢✓❖◆\uFFFD]|[–—*+-] |\(?(?:\d{1,3}|[a-zđ])[.)] |\(?\p{Ll}\) |[IVX]{1,4}\. )",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Opening();
}
