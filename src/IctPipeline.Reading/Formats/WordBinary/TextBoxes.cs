using IctPipeline.Reading.Formats.Compound;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>
/// Where the texts of boxes hang: each box names its shape, and the shape has a place in the text ([MS-DOC] 2.8.32, 2.8.37). Those of
/// shapes in a group have none and follow the text.
/// </summary>
internal sealed class TextBoxes
{
    private const int BoxBytes = 22;
    private const int ShapeBytes = 26;

    private readonly ILookup<int, (int Start, int End)> _boxes;

    private TextBoxes(ILookup<int, (int Start, int End)> boxes) => _boxes = boxes;

    /// <summary>Damaged tables name no boxes.</summary>
    public static TextBoxes Read(FileInformation file)
    {
        try
        {
            var shapes = new Dictionary<int, int>();
            foreach (var (start, _, shape) in Ranges(file.Table(DocumentTable.Shapes), ShapeBytes))
            {
                shapes.TryAdd(shape.I32(0), start);
            }

            var boxes = Ranges(file.Table(DocumentTable.BoxTexts), BoxBytes);
            // The last one is a paragraph that belongs to no box.
            return new TextBoxes(
                boxes.SkipLast(1).ToLookup(box => shapes.GetValueOrDefault(box.Data.I32(14), int.MaxValue), box => (box.Start, box.End))
            );
        }
        catch (InvalidDataException)
        {
            return new TextBoxes(Array.Empty<(int Start, int End)>().ToLookup(box => 0));
        }
    }

    /// <summary>Parts of the boxes' text: those that hang on a place of the text, or on none for <see cref="int.MaxValue"/>.</summary>
    public IEnumerable<(int Start, int End)> Of(int place) => _boxes[place];

    private static IEnumerable<(int Start, int End, ByteTable Data)> Ranges(ByteTable table, int bytes)
    {
        var count = (table.Length - 4) / (4 + bytes);
        for (var i = 0; i < count; i++)
        {
            var (start, end) = (table.I32(i * 4), table.I32((i + 1) * 4));
            if (start < 0 || end < start)
            {
                // Ranges that overlap would read one text many times.
                yield break;
            }

            yield return (start, end, table.Slice(((count + 1) * 4) + (i * bytes), bytes));
        }
    }
}
