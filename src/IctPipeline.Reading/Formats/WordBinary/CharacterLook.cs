using IctPipeline.Reading.Formats.Compound;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>What characters look like, as far as that matters here; null where a property is not set and what is under it counts.</summary>
/// <param name="Font">Its number in the table of fonts.</param>
/// <param name="Symbol">The sign of a symbol font that stands in for the character.</param>
/// <param name="Style">The number of a style of characters.</param>
internal readonly record struct CharacterLook(
    int? Font = null,
    bool? Hidden = null,
    bool? Deleted = null,
    bool? Bold = null,
    char? Symbol = null,
    int? Style = null
)
{
    /// <summary>True for text that no reader sees.</summary>
    public bool IsUnseen => Hidden == true || Deleted == true;

    /// <summary>This look with properties over it.</summary>
    /// <param name="under">What "as the style" and "not as the style" mean.</param>
    public CharacterLook With(ByteTable properties, CharacterLook under)
    {
        var look = this;
        foreach (var (property, value) in PropertyList.Read(properties))
        {
            look = property switch
            {
                0x0800 => look with { Deleted = Toggled(value.U8(0), under.Deleted) },
                0x0835 => look with { Bold = Toggled(value.U8(0), under.Bold) },
                0x083C => look with { Hidden = Toggled(value.U8(0), under.Hidden) },
                0x4A30 => look with { Style = value.U16(0) },
                0x4A4F => look with { Font = value.U16(0) },
                0x6A09 => look with { Font = value.U16(0), Symbol = (char)value.U16(2) },
                _ => look,
            };
        }

        return look;
    }

    public CharacterLook Over(CharacterLook under) =>
        new(Font ?? under.Font, Hidden ?? under.Hidden, Deleted ?? under.Deleted, Bold ?? under.Bold, Symbol, Style);

    private static bool Toggled(byte value, bool? style) =>
        value switch
        {
            0x80 => style == true,
            0x81 => style != true,
            _ => value != 0,
        };
}
