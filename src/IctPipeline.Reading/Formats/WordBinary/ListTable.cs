using System.Text;
using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>
/// The lists of a document ([MS-DOC] 2.9.131 and on): how each level is marked, and by which number paragraphs know them.
/// </summary>
internal sealed class ListTable(IReadOnlyList<string> fonts, NodeBudget nodes)
{
    private const int ListBytes = 28;
    private const int UseBytes = 16;
    private const int LevelBytes = 28;

    private readonly Dictionary<int, ListLevel?[]> _lists = [];
    private readonly Dictionary<int, NumberedList> _uses = [];

    /// <summary>Lists that are damaged are none.</summary>
    public ListNumbering Read(ByteTable lists, ByteTable uses)
    {
        try
        {
            ReadLists(lists);
            ReadUses(uses);
        }
        catch (InvalidDataException)
        {
            // Items without their numbers are worth more than no text.
        }

        return new ListNumbering(_uses);
    }

    private void ReadLists(ByteTable table)
    {
        var count = table.Length == 0 ? 0 : table.U16(0);
        var at = 2 + (count * ListBytes);
        for (var i = 0; i < count; i++)
        {
            var list = table.Slice(2 + (i * ListBytes), ListBytes);
            var levels = new ListLevel?[ListNumbering.Levels];
            for (var level = 0; level < ((list.U8(26) & 1) != 0 ? 1 : levels.Length); level++)
            {
                (levels[level], at) = ReadLevel(table, at);
            }

            _lists[list.I32(0)] = levels;
        }
    }

    private void ReadUses(ByteTable table)
    {
        var count = table.Length == 0 ? 0 : table.I32(0);
        var at = 4 + (count * (long)UseBytes) is var end && end <= table.Length ? (int)end : table.Length;
        for (var i = 0; i < count; i++)
        {
            nodes.Add();
            var use = table.Slice(4 + (i * UseBytes), UseBytes);
            var (levels, starts) = (new ListLevel?[ListNumbering.Levels], new int?[ListNumbering.Levels]);
            _lists.GetValueOrDefault(use.I32(0))?.CopyTo(levels, 0);
            at += 4;
            for (var changes = use.U8(12); changes > 0; changes--)
            {
                var (start, flags) = (table.I32(at), table.I32(at + 4));
                at += 8;
                var level = Math.Min(flags & 0xF, ListNumbering.Levels - 1);
                starts[level] = (flags & 0x10) != 0 ? start : null;
                if ((flags & 0x20) != 0)
                {
                    (levels[level], at) = ReadLevel(table, at);
                    starts[level] = levels[level]!.Start;
                }
            }

            _uses[i + 1] = new NumberedList(use.I32(0), levels, starts);
        }
    }

    private (ListLevel Level, int End) ReadLevel(ByteTable table, int at)
    {
        nodes.Add();
        var head = table.Slice(at, LevelBytes);
        at += LevelBytes + head.U8(25);
        var look = default(CharacterLook).With(table.Slice(at, head.U8(24)), default);
        at += head.U8(24);
        var text = table.Text(at + 2, table.U16(at));
        var level = new ListLevel
        {
            Start = Math.Max(0, head.I32(0)),
            Format = Format(head.U8(4)),
            IsLegal = (head.U8(5) & 4) != 0,
            RestartAfter = (head.U8(5) & 8) != 0 ? head.U8(26) : null,
            Text = Mark(text),
            Font = look.Font is { } font && font < fonts.Count ? fonts[font] : null,
        };
        return (level, at + 2 + (text.Length * 2));
    }

    /// <summary>The number of a level stands in the mark as the level's own, from zero.</summary>
    private static string Mark(string text)
    {
        var mark = new StringBuilder();
        foreach (var c in text)
        {
            mark.Append(c < ListNumbering.Levels ? $"%{c + 1}" : c);
        }

        return mark.ToString();
    }

    private static string Format(int number) =>
        number switch
        {
            1 => "upperRoman",
            2 => "lowerRoman",
            3 => "upperLetter",
            4 => "lowerLetter",
            22 => "decimalZero",
            23 => "bullet",
            255 => "none",
            _ => "decimal",
        };
}
