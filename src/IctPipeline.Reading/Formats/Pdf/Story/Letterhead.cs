using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// The head of a Vietnamese official document, whose form is laid down (decree 30/2020/NĐ-CP): the authority beside the country's name and
/// motto, number and place below, then the kind of document and what it is about, which together are its title.
/// </summary>
internal static partial class Letterhead
{
    /// <summary>Paragraphs from the top of the page among which the motto is.</summary>
    private const int Deep = 12;

    /// <summary>UTF-16 code units; an article may quote the motto.</summary>
    private const int MaxLength = 160;

    private static readonly WordTable Table = WordTable.Load("letterhead.tsv");
    private static readonly string[] Mottos = [.. Table["motto"].Select(LetterKey.Of)];
    private static readonly FrozenSet<string> Kinds = LetterKey.SetOf(Table["kind"]);

    /// <returns>The place of the first paragraph below it; 0 for a page without one.</returns>
    public static int End(IReadOnlyList<string> texts)
    {
        var first = texts.Take(Deep).TakeWhile(text => !IsMotto(text)).Count();
        var end = 0;
        // The text may name the country again ("Căn cứ Hiến pháp nước …").
        for (var i = first; i < Math.Min(Math.Min(first + 2, Deep), texts.Count); i++)
        {
            end = IsMotto(texts[i]) ? i + 1 : end;
        }

        while (end > 0 && end < texts.Count && (NumberOrPlace().IsMatch(texts[end]) || !texts[end].Any(char.IsLetter)))
        {
            end++;
        }

        return end;
    }

    /// <summary>True for a line that is the kind of a document and nothing else; what it is about follows.</summary>
    public static bool IsKind(string text) => Kinds.Contains(LetterKey.Of(text));

    private static bool IsMotto(string text)
    {
        var key = text.Length > MaxLength ? "" : LetterKey.Of(text);
        return Array.Exists(Mottos, motto => key.Contains(motto, StringComparison.Ordinal));
    }

    /// <summary>"Số: 12/2017/QĐ-TTg", "Luật số: 36/2024/QH15", "Hà Nội, ngày 7 tháng 9 năm 2017".</summary>
    [GeneratedRegex(
        @"\A\W*(?:(?:\p{L}+ )?số\s*:|[^.;:]{0,40}\bngày [\d. …_]*tháng [\d. …_]*năm\b)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex NumberOrPlace();
}
