using System.Runtime.InteropServices;
using System.Text;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>
/// Brings bytes and characters to where the text of their group goes. Bytes are decoded together: a character may have several.
/// </summary>
internal sealed class RtfText(RtfGroups groups, RtfStories stories, RtfParagraphs paragraphs, RtfFonts fonts)
{
    private readonly List<byte> _bytes = [];
    private readonly StringBuilder _value = new();
    private int _fallback;

    /// <summary>The text of the style, property or mark in hand.</summary>
    public string Value => _value.ToString();

    public void BeginValue() => _value.Clear();

    /// <summary>Takes up a byte of text, or passes over it where it stands for a Unicode character before it.</summary>
    public void Take(byte value)
    {
        if (_fallback > 0)
        {
            _fallback--;
        }
        else if (groups.Current.Place is not (RtfPlace.Skipped or RtfPlace.Frame))
        {
            _bytes.Add(value);
        }
    }

    /// <summary>A character that is none of the bytes before it; null for one that has no text.</summary>
    public void Emit(string? text)
    {
        if (_fallback > 0)
        {
            _fallback--;
        }
        else if (text is not null)
        {
            Flush();
            Put(text);
        }
    }

    /// <param name="code">A UTF-16 code unit, as a signed number, or a code point beyond.</param>
    public void Unicode(int code)
    {
        var value = code < 0 ? code + 0x10000 : code;
        if (value is >= 0 and <= 0xFFFF)
        {
            Emit(((char)value).ToString());
        }
        else if (Rune.IsValid(value))
        {
            Emit(new Rune(value).ToString());
        }

        _fallback = groups.Current.Fallback;
    }

    /// <summary>Ends the bytes in hand. What follows stands for no Unicode character before it.</summary>
    public void Interrupt()
    {
        Flush();
        _fallback = 0;
    }

    public void Flush()
    {
        if (_bytes.Count == 0)
        {
            return;
        }

        var group = groups.Current;
        var bytes = CollectionsMarshal.AsSpan(_bytes);
        Put(
            group.Place switch
            {
                RtfPlace.Property => fonts.Decode(bytes),
                RtfPlace.FontTable => fonts.DecodeName(bytes, group.Font),
                _ => fonts.Decode(bytes, group.Font),
            }
        );
        _bytes.Clear();
    }

    private void Put(string text)
    {
        var group = groups.Current;
        switch (group.Place)
        {
            case RtfPlace.Text:
                paragraphs.Begin();
                stories.Current.Run = new RunFormat(fonts.NameOf(group.Font), group.IsUnseen, group.Bold);
                stories.Current.Append(text);
                break;
            case RtfPlace.Instruction:
                stories.Current.Fields.AddInstruction(text);
                break;
            case RtfPlace.FontTable:
                fonts.AddName(group.Font, text);
                break;
            case RtfPlace.StyleSheet or RtfPlace.Property or RtfPlace.Mark:
                _value.Append(text);
                break;
        }
    }
}
