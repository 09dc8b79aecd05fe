using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// Finds the title: the lines on the first page that the document's information confirms, else those in the largest letters, else a first
/// line in bold, else what the information says.
/// </summary>
internal sealed partial class PdfTitle(string? declared, double bodySize)
{
    /// <summary>Paragraphs of the first page among which it may be.</summary>
    private const int MaxParagraphs = 40;

    /// <summary>UTF-16 code units; the longest headlines seen have about 170, and scientific ones more.</summary>
    private const int MaxLength = 300;

    /// <summary>Letters and digits of a title.</summary>
    private const int MinLetters = 5;

    /// <summary>Of the size of most text.</summary>
    private const double Larger = 1.15;

    /// <summary>In bold letters no larger than the text, a title comes early.</summary>
    private const int MaxBeforeBold = 6;

    /// <summary>Takes the title's paragraphs away.</summary>
    /// <returns>The title's text, by its paragraphs; the declared one where the page has none; null where nobody tells.</returns>
    public string? Take(List<PdfParagraph> paragraphs, Func<PdfParagraph, string> textOf)
    {
        var page = paragraphs.Count == 0 ? 0 : paragraphs[0].First.Page;
        var first = paragraphs.TakeWhile(paragraph => paragraph.First.Page == page).Take(MaxParagraphs).ToList();
        var (start, count) = WithoutSite(first, textOf);
        if (count == 0)
        {
            (start, count) = Confirmed(declared, first, textOf);
        }

        if (count == 0)
        {
            (start, count) = Largest(first, textOf);
        }

        if (count == 0 && declared is null)
        {
            (start, count) = Bold(first, textOf);
        }

        if (count == 0)
        {
            return declared;
        }

        var title = string.Join(' ', first.Skip(start).Take(count).Select(textOf));
        paragraphs.RemoveRange(start, count);
        return title.TrimEnd('=', '_', '~', '*', '-', ' ');
    }

    /// <summary>A page printed from a browser is declared with its site's name, and its head says so, too; its heading does not.</summary>
    private (int Start, int Count) WithoutSite(List<PdfParagraph> first, Func<PdfParagraph, string> textOf)
    {
        var end = declared?.LastIndexOfAny(['-', '–', '|', '·']) ?? -1;
        var (start, count) = end > 1 && declared![end - 1] == ' ' ? Confirmed(declared[..end], first, textOf) : (0, 0);
        return count > 0 && first[start].Size >= bodySize * Larger ? (start, count) : (0, 0);
    }

    /// <summary>One to three paragraphs that say what the information does.</summary>
    private static (int Start, int Count) Confirmed(string? declared, List<PdfParagraph> first, Func<PdfParagraph, string> textOf)
    {
        if (declared is null)
        {
            return (0, 0);
        }

        for (var start = 0; start < first.Count; start++)
        {
            var text = "";
            for (var count = 1; count <= 3 && start + count <= first.Count; count++)
            {
                text += " " + textOf(first[start + count - 1]);
                if (text.Length > MaxLength * 2)
                {
                    break;
                }

                if (Key(text) == Key(declared))
                {
                    return (start, count);
                }
            }
        }

        return (0, 0);
    }

    private (int Start, int Count) Largest(List<PdfParagraph> first, Func<PdfParagraph, string> textOf)
    {
        var largest = -1;
        for (var i = 0; i < first.Count; i++)
        {
            if (
                IsCandidate(first[i], textOf)
                && first[i].Size >= bodySize * Larger
                && (largest < 0 || first[i].Size > first[largest].Size * 1.03)
                && !(largest >= 0 && Numbered().IsMatch(textOf(first[i])))
            )
            {
                largest = i;
            }
        }

        if (largest < 0)
        {
            return (0, 0);
        }

        var count = 1;
        while (
            largest + count < first.Count
            && count < 4
            && Math.Abs(first[largest + count].Size - first[largest].Size) < first[largest].Size * 0.03
            && first[largest + count].IsBold == first[largest].IsBold
            && first[largest + count].First.Column == first[largest].First.Column
            && first[largest + count - 1].Last.Y - first[largest + count].First.Y < first[largest].Size * 1.9
            && !first[largest + count].IsTable
        )
        {
            count++;
        }

        return (largest, count);
    }

    private static (int Start, int Count) Bold(List<PdfParagraph> first, Func<PdfParagraph, string> textOf)
    {
        for (var i = 0; i < Math.Min(first.Count, MaxBeforeBold); i++)
        {
            var isSet = first[i].IsBold || IsInCapitals(textOf(first[i]));
            if (isSet && IsCandidate(first[i], textOf) && first.Count > i + 1)
            {
                return (i, 1);
            }
        }

        return (0, 0);
    }

    private static bool IsInCapitals(string text) => text.Length > 12 && text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private static bool IsCandidate(PdfParagraph paragraph, Func<PdfParagraph, string> textOf)
    {
        if (paragraph.IsTable || paragraph.Lines.Sum(line => line.Letters) < MinLetters)
        {
            return false;
        }

        var text = textOf(paragraph);
        return text.Length <= MaxLength
            && text.Count(char.IsLetter) >= Math.Max(MinLetters, text.Count(char.IsDigit))
            && !ReleaseLabels.Contains(text)
            && !ReleaseLabels.IsOverContents(text)
            && !text.Contains("://", StringComparison.Ordinal)
            && !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            && !(DateScanner.ReadValue(text, monthFirst: false) is { IsFull: true } date && date.Length > text.Length * 0.6);
    }

    /// <summary>The heading of a section, which is larger than the title only in forms.</summary>
    [GeneratedRegex(@"\A(?:\d{1,2}\.){1,3}\d{0,2} \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    private static string Key(string text) => string.Concat(ComparisonForm.Of(text).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
