using System.Globalization;
using System.Text;
using IctPipeline.Cli.Evaluate.Scoring;

namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>
/// CoNLL columns: one token a line, divided by tabs or spaces, empty lines between sentences. CoNLL-U rows (ten columns, the first a
/// number) have their form second. Comments (<c># … = …</c>) are left out. A <c>-DOCSTART-</c> line begins a document.
/// </summary>
internal static class ColumnFile
{
    private const int ColumnsOfConllU = 10;

    private const string DocumentMark = "-DOCSTART-";

    /// <summary>The rows of a file, by sentence; a sentence without rows stands where a document begins.</summary>
    public static List<List<string[]>> Rows(IEnumerable<string> lines)
    {
        var sentences = new List<List<string[]>>();
        var sentence = new List<string[]>();
        foreach (var line in lines.Append(""))
        {
            var beginsDocument = line.StartsWith(DocumentMark, StringComparison.Ordinal);
            if (beginsDocument || string.IsNullOrWhiteSpace(line))
            {
                if (sentence.Count > 0)
                {
                    sentences.Add(sentence);
                    sentence = [];
                }

                if (beginsDocument)
                {
                    sentences.Add([]);
                }
            }
            else if (Columns(line) is { } columns)
            {
                sentence.Add(columns);
            }
        }

        return sentences;
    }

    /// <summary>The sentences with the labels of one column; -1 for words that are forms as they stand.</summary>
    public static List<ColumnSentence> Sentences(List<List<string[]>> rows, int labelColumn) =>
        [
            .. rows.Where(sentence => sentence.Count > 0)
                .Select(sentence => new ColumnSentence(
                    [.. sentence.Select(columns => columns[0].Normalize(NormalizationForm.FormC))],
                    [.. sentence.Select(columns => labelColumn >= 0 && labelColumn < columns.Length ? columns[labelColumn] : "")]
                )),
        ];

    /// <summary>How many sentences each document has; where the file marks no documents, each sentence is one.</summary>
    public static List<int> DocumentLengths(List<List<string[]>> rows)
    {
        var lengths = new List<int>();
        var marksDocuments = rows.Exists(static sentence => sentence.Count == 0);
        foreach (var sentence in rows)
        {
            if (sentence.Count == 0 || !marksDocuments || lengths.Count == 0)
            {
                lengths.Add(0);
            }

            lengths[^1] += sentence.Count > 0 ? 1 : 0;
        }

        return [.. lengths.Where(static length => length > 0)];
    }

    /// <summary>The first column of entity labels, or -1.</summary>
    public static int EntityColumn(List<List<string[]>> rows) =>
        Column(rows, static column => column.All(IsLabel) && column.Any(label => label.Length > 2 && EntityLabels.IsKnown(label[2..])));

    /// <summary>The column that says where words begin and go on, or -1.</summary>
    public static int WordColumn(List<List<string[]>> rows) =>
        Column(
            rows,
            static column =>
                column.All(label =>
                    label is "B" or "I" or "E" or "S" or "O"
                    || label.StartsWith("B-W", StringComparison.Ordinal)
                    || label.StartsWith("I-W", StringComparison.Ordinal)
                    || label.StartsWith("B_W", StringComparison.Ordinal)
                    || label.StartsWith("I_W", StringComparison.Ordinal)
                ) && column.Any(label => label[0] == 'I')
        );

    private static int Column(List<List<string[]>> rows, Func<List<string>, bool> fits)
    {
        // Enough rows that a rare type shows, and few enough that a large file is not read twice in full.
        var sample = rows.Take(5000).SelectMany(sentence => sentence).ToList();
        var columns = sample.Count == 0 ? 0 : sample.Max(row => row.Length);
        for (var at = 1; at < columns; at++)
        {
            if (fits([.. sample.Where(row => row.Length > at).Select(row => row[at])]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsLabel(string label) =>
        label == "O" || (label.Length > 2 && label[0] is 'B' or 'I' or 'E' or 'S' or 'L' or 'U' && label[1] is '-' or '_');

    private static string[]? Columns(string line)
    {
        if (line.StartsWith("# ", StringComparison.Ordinal) && line.Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        var columns = line.Contains('\t', StringComparison.Ordinal)
            ? line.Split('\t')
            : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (columns.Length < ColumnsOfConllU || !IsConllU(columns[0]))
        {
            return columns;
        }

        // 1-2 and 1.1 are no tokens of the sentence.
        return int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? columns[1..] : null;
    }

    private static bool IsConllU(string first) => first.Length > 0 && first.All(c => char.IsAsciiDigit(c) || c is '-' or '.');
}
