using IctPipeline.Reading.Formats.Compound;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>Where a paragraph stands: in a table, at the end of a row, in a list.</summary>
/// <param name="IsInner">It ends a cell of a table that stands in a cell; that of others is told by their mark.</param>
/// <param name="List">The number of its use of a list, from 1; 0 for none.</param>
/// <param name="Level">0 to 8.</param>
internal readonly record struct ParagraphLook(bool InTable, bool EndsRow, bool IsInner, int List, int Level)
{
    public ParagraphLook With(ByteTable properties)
    {
        var look = this;
        foreach (var (property, value) in PropertyList.Read(properties))
        {
            look = property switch
            {
                0x2416 => look with { InTable = value.U8(0) != 0 },
                0x6649 => look with { InTable = value.I32(0) > 0 },
                0x2417 or 0x244C => look with { EndsRow = value.U8(0) != 0 },
                0x244B => look with { IsInner = value.U8(0) != 0 },
                0x460B => look with { List = value.I16(0) },
                0x260A => look with { Level = value.U8(0) },
                _ => look,
            };
        }

        return look;
    }
}
