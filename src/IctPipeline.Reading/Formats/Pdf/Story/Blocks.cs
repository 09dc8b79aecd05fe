using IctPipeline.Reading.Formats.Pdf.Layout;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Makes blocks of paragraphs: headings by their size and weight, items by their marks, tables by their rows.</summary>
internal sealed class Blocks(LineJoin join, double bodySize)
{
    /// <summary>UTF-16 code units; longer text in bold is a standfirst or a warning.</summary>
    private const int MaxHeading = 120;

    private const double Larger = 1.12;

    public string TextOf(PdfParagraph paragraph) =>
        paragraph.IsTable
            ? string.Join('\n', paragraph.Lines.Select(line => string.Join('\t', line.Cells)))
            : join.Join(paragraph.Lines.Select(line => line.Text));

    public Block Of(PdfParagraph paragraph)
    {
        var text = TextOf(paragraph);
        if (paragraph.IsTable)
        {
            return new Block(BlockKind.Table, text);
        }

        if (ListMarks.WithoutSign(text) is { Length: > 0 } item)
        {
            return new Block(BlockKind.ListItem, item);
        }

        if (ListMarks.Opens(text) && text.Length > MaxHeading)
        {
            return new Block(BlockKind.ListItem, text);
        }

        var isHeading = text.Length <= MaxHeading && !EndsLikeSentence(text) && (paragraph.Size >= bodySize * Larger || paragraph.IsBold);
        return isHeading && text.Any(char.IsLetter)
            ? new Block(BlockKind.Heading, text, paragraph.Size >= bodySize * Larger ? 2 : 3)
            : new Block(BlockKind.Paragraph, text, Emphasized: paragraph.IsBold || paragraph.IsItalic);
    }

    /// <summary>The size of most letters.</summary>
    public static double BodySize(IEnumerable<PdfLine> lines)
    {
        var sizes = new SortedDictionary<double, int>();
        foreach (var line in lines)
        {
            var size = Math.Round(line.Size, 1);
            sizes[size] = sizes.GetValueOrDefault(size) + line.Letters;
        }

        return sizes.Count == 0 ? 1 : sizes.MaxBy(size => size.Value).Key;
    }

    private static bool EndsLikeSentence(string text) => text[^1] is '.' or ',' or ';' or '。';
}
