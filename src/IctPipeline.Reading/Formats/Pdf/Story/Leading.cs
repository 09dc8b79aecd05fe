using IctPipeline.Reading.Formats.Pdf.Layout;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>The usual distance of lines: for each size of letters in each column, else for that size in the document.</summary>
internal sealed class Leading
{
    /// <summary>Distances by which a column tells of itself.</summary>
    private const int Enough = 3;

    /// <summary>In font sizes: nearer lines are parts of one, farther ones no neighbours.</summary>
    private const double Nearest = 0.5;
    private const double Farthest = 2.6;

    /// <summary>In font sizes, where nothing tells.</summary>
    private const double Otherwise = 1.25;

    private readonly Dictionary<(int Column, int Size), double> _inColumn = [];
    private readonly Dictionary<int, double> _inDocument = [];

    public Leading(IReadOnlyList<PdfLine> lines)
    {
        var distances = new List<(int Column, int Size, double Distance)>();
        for (var i = 1; i < lines.Count; i++)
        {
            var distance = lines[i - 1].Y - lines[i].Y;
            var isNext = lines[i - 1].Column == lines[i].Column && SizeOf(lines[i - 1]) == SizeOf(lines[i]);
            if (isNext && distance > Nearest * lines[i].Size && distance < Farthest * lines[i].Size)
            {
                distances.Add((lines[i].Column, SizeOf(lines[i]), distance));
            }
        }

        foreach (var column in distances.GroupBy(one => (one.Column, one.Size)).Where(column => column.Count() >= Enough))
        {
            _inColumn[column.Key] = Usual(column.Select(one => one.Distance));
        }

        foreach (var size in distances.GroupBy(one => one.Size))
        {
            _inDocument[size.Key] = Usual(size.Select(one => one.Distance));
        }
    }

    /// <summary>In points.</summary>
    public double Of(PdfLine line) =>
        _inColumn.TryGetValue((line.Column, SizeOf(line)), out var own) ? own
        : _inDocument.TryGetValue(SizeOf(line), out var common) ? common
        : line.Size * Otherwise;

    /// <summary>That of the first third: where most paragraphs have one line, most distances are those between paragraphs.</summary>
    private static double Usual(IEnumerable<double> distances)
    {
        var ordered = distances.Order().ToList();
        return ordered[ordered.Count / 3];
    }

    /// <summary>In half points.</summary>
    private static int SizeOf(PdfLine line) => (int)Math.Round(line.Size * 2);
}
