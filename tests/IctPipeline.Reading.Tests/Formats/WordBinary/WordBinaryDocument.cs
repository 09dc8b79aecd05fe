using System.Buffers.Binary;
using System.Text;

namespace IctPipeline.Reading.Tests.Formats.WordBinary;

/// <summary>
/// Writes Word documents of 1997: text run by run and paragraph by paragraph, each with its properties, in a piece of two bytes a character
/// or of one.
/// </summary>
internal sealed class WordBinaryDocument
{
    private const int TextAt = 4096;
    private const int Page = 512;

    private readonly StringBuilder _text = new();
    private readonly List<(int End, byte[] Properties)> _runs = [];
    private readonly List<(int End, byte[] Properties)> _paragraphs = [];
    private readonly List<(string Name, int BuiltIn)> _styles = [("Normal", 0), ("heading 1", 1)];
    private readonly List<string> _fonts = ["Times New Roman"];
    private readonly Dictionary<string, byte[]> _streams = [];
    private readonly int[] _lengths = new int[7];
    private readonly Dictionary<int, byte[]> _tables = [];

    public bool IsOneByte { get; init; }

    /// <summary>Word 97's; Word 95 has 104.</summary>
    public short Version { get; init; } = 0xC1;

    public bool IsEncrypted { get; init; }

    public WordBinaryDocument Font(string name)
    {
        _fonts.Add(name);
        return this;
    }

    public WordBinaryDocument Style(string name, int builtIn = 0xFFE)
    {
        _styles.Add((name, builtIn));
        return this;
    }

    public WordBinaryDocument Stream(string name, byte[] bytes)
    {
        _streams[name] = bytes;
        return this;
    }

    public WordBinaryDocument Table(int number, byte[] bytes)
    {
        _tables[number] = bytes;
        return this;
    }

    public WordBinaryDocument Run(string text, params byte[] properties)
    {
        _text.Append(text);
        _runs.Add((_text.Length, properties));
        return this;
    }

    /// <summary>Ends a paragraph; the mark may be that of a cell.</summary>
    public WordBinaryDocument End(int style = 0, string mark = "\r", params byte[] properties)
    {
        Run(mark);
        _paragraphs.Add((_text.Length, [.. BitConverter.GetBytes((short)style), .. properties]));
        return this;
    }

    /// <summary>A paragraph of one run.</summary>
    public WordBinaryDocument Line(string text, int style = 0, params byte[] properties) => Run(text, properties).End(style);

    /// <summary>
    /// What was written since the last such call is one of the document's texts (0 its body, 1 footnotes, 2 heads and feet).
    /// </summary>
    public WordBinaryDocument EndText(int number)
    {
        _lengths[number] = _text.Length - _lengths.Sum();
        return this;
    }

    public byte[] ToBytes()
    {
        if (_lengths[0] == 0)
        {
            EndText(0);
        }

        var width = IsOneByte ? 1 : 2;
        var main = new MemoryStream();
        main.Write(new byte[TextAt]);
        main.Write((IsOneByte ? Encoding.Latin1 : Encoding.Unicode).GetBytes(_text.ToString()));
        main.Write(new byte[Page - (main.Length % Page)]);
        var tables = new Dictionary<int, byte[]>
        {
            [1] = Styles(),
            [12] = Pages(main, _runs, width, ofParagraphs: false),
            [13] = Pages(main, _paragraphs, width, ofParagraphs: true),
            [15] = Fonts(),
            [33] = Pieces(),
        };
        foreach (var (number, content) in _tables)
        {
            tables[number] = content;
        }

        var bytes = main.ToArray();
        Put(bytes, 0, unchecked((short)0xA5EC));
        Put(bytes, 2, Version);
        Put(bytes, 0x0A, (short)(0x200 | (IsEncrypted ? 0x100 : 0)));
        for (var i = 0; i < _lengths.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(0x4C + (i * 4)), _lengths[i]);
        }

        var table = new MemoryStream();
        foreach (var (number, content) in tables)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(0x9A + (number * 8)), (int)table.Length);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(0x9E + (number * 8)), content.Length);
            table.Write(content);
        }

        return CompoundMaker.Make([
            ("WordDocument", bytes),
            ("1Table", table.ToArray()),
            .. _streams.Select(stream => (stream.Key, stream.Value)),
        ]);
    }

    private byte[] Pieces()
    {
        var place = IsOneByte ? (TextAt * 2) | 0x40000000 : TextAt;
        byte[] pieces = [.. Numbers(0, _text.Length), 0, 0, .. Numbers(place), 0, 0];
        return [2, .. Numbers(pieces.Length), .. pieces];
    }

    private byte[] Styles()
    {
        byte[] table = [18, 0, .. BitConverter.GetBytes((short)_styles.Count), 10, 0, .. new byte[14]];
        foreach (var (name, builtIn) in _styles)
        {
            byte[] style =
            [
                .. BitConverter.GetBytes((short)builtIn),
                1,
                0xFF,
                0,
                0,
                .. new byte[4],
                .. BitConverter.GetBytes((short)name.Length),
                .. Encoding.Unicode.GetBytes(name),
                0,
                0,
            ];
            table = [.. table, .. BitConverter.GetBytes((short)style.Length), .. style];
        }

        return table;
    }

    private byte[] Fonts()
    {
        byte[] table = [.. BitConverter.GetBytes((short)_fonts.Count), 0, 0];
        foreach (var name in _fonts)
        {
            byte[] font = [.. new byte[39], .. Encoding.Unicode.GetBytes(name), 0, 0];
            table = [.. table, (byte)font.Length, .. font];
        }

        return table;
    }

    /// <summary>One page for each ten stretches.</summary>
    private static byte[] Pages(MemoryStream main, List<(int End, byte[] Properties)> stretches, int width, bool ofParagraphs)
    {
        var (starts, pages, start) = (new List<int>(), new List<int>(), 0);
        foreach (var part in stretches.Chunk(10))
        {
            var page = new byte[Page];
            var (entry, at) = (ofParagraphs ? 13 : 1, Page - 1);
            page[Page - 1] = (byte)part.Length;
            starts.Add(TextAt + (start * width));
            pages.Add((int)(main.Length / Page));
            BinaryPrimitives.WriteInt32LittleEndian(page, starts[^1]);
            for (var i = 0; i < part.Length; i++)
            {
                var (end, properties) = part[i];
                BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan((i + 1) * 4), TextAt + (end * width));
                start = end;
                byte[] written =
                    !ofParagraphs ? [(byte)properties.Length, .. properties]
                    : properties.Length % 2 == 0 ? [0, (byte)(properties.Length / 2), .. properties]
                    : [(byte)((properties.Length + 1) / 2), .. properties];
                if (properties.Length > 0)
                {
                    at = (at - written.Length) / 2 * 2;
                    written.CopyTo(page, at);
                    page[((part.Length + 1) * 4) + (i * entry)] = (byte)(at / 2);
                }
            }

            main.Write(page);
        }

        return Numbers([.. starts, TextAt + (start * width), .. pages]);
    }

    private static byte[] Numbers(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static void Put(byte[] bytes, int at, short value) => BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), value);
}
