using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// The head of a letter, a memo or a printed mail: lines of a label and what belongs to it. Its title is what stands behind the label for
/// it, however it is set, and none of its other lines is one.
/// </summary>
internal static class MemoHead
{
    /// <summary>Paragraphs of the page among which the labels stand, and lines of one of them.</summary>
    private const int Deep = 15;

    /// <summary>UTF-16 code units.</summary>
    private const int MaxLabel = 14;

    private static readonly WordTable Table = WordTable.Load("memo-head.tsv");
    private static readonly FrozenSet<string> Parties = LetterKey.SetOf(Table["party"]);
    private static readonly FrozenSet<string> Subjects = LetterKey.SetOf(Table["subject"]);
    private static readonly FrozenSet<string> Others = LetterKey.SetOf(Table["other"]);

    private static readonly Regex Salutation = new(
        $@"\A{Table.Pattern("salutation")}\b.{{0,60}}[,:]\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    /// <summary>True for a line that begins with such a label.</summary>
    public static bool Opens(string line) =>
        LabelOf(line) is { } label && (IsIn(Parties, label) || IsIn(Subjects, label) || IsIn(Others, label));

    /// <summary>Takes the subject away, if the page begins with such a head.</summary>
    public static string? TakeSubject(List<PdfParagraph> paragraphs, int count)
    {
        var (parties, place) = (0, (Paragraph: -1, Line: -1));
        for (var i = 0; i < Math.Min(count, Deep); i++)
        {
            for (var at = 0; at < Math.Min(paragraphs[i].Lines.Count, Deep); at++)
            {
                parties += Salutation.IsMatch(paragraphs[i].Lines[at].Text) ? 1 : 0;
                if (LabelOf(paragraphs[i].Lines[at].Text) is { } label)
                {
                    parties += IsIn(Parties, label) ? 1 : 0;
                    place = place.Paragraph < 0 && IsIn(Subjects, label) ? (i, at) : place;
                }
            }
        }

        return parties > 0 && place.Paragraph >= 0 ? Take(paragraphs, place.Paragraph, place.Line) : null;
    }

    private static string? Take(List<PdfParagraph> paragraphs, int at, int first)
    {
        var lines = paragraphs[at].Lines;
        var end = first + 1;
        while (!paragraphs[at].IsTable && end < lines.Count && !Opens(lines[end].Text))
        {
            end++;
        }

        var text = string.Join(' ', lines.Take(end).Skip(first).Select(line => line.Text));
        var title = text[(text.IndexOfAny([':', '：']) + 1)..].Trim();
        if (title.Length == 0)
        {
            return null;
        }

        lines.RemoveRange(first, end - first);
        if (lines.Count == 0)
        {
            paragraphs.RemoveAt(at);
        }

        return title;
    }

    private static string? LabelOf(string line) =>
        line.AsSpan(0, Math.Min(line.Length, MaxLabel)).IndexOfAny(':', '：') is var end and > 0 ? line[..end] : null;

    private static bool IsIn(FrozenSet<string> words, string label) => words.Contains(LetterKey.Of(label));
}
