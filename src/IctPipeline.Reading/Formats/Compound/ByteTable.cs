using System.Buffers.Binary;

namespace IctPipeline.Reading.Formats.Compound;

/// <summary>Bytes with little-endian numbers in them; whoever looks beyond their end is told that the file is damaged.</summary>
/// <param name="Bytes">All that may be looked at.</param>
internal readonly record struct ByteTable(ReadOnlyMemory<byte> Bytes)
{
    public int Length => Bytes.Length;

    /// <exception cref="InvalidDataException">There is no such place.</exception>
    public byte U8(int at) => Slice(at, 1).Bytes.Span[0];

    /// <inheritdoc cref="U8"/>
    public int U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, 2).Bytes.Span);

    /// <inheritdoc cref="U8"/>
    public int I16(int at) => BinaryPrimitives.ReadInt16LittleEndian(Slice(at, 2).Bytes.Span);

    /// <inheritdoc cref="U8"/>
    public int I32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Slice(at, 4).Bytes.Span);

    /// <inheritdoc cref="U8"/>
    public long I64(int at) => BinaryPrimitives.ReadInt64LittleEndian(Slice(at, 8).Bytes.Span);

    /// <inheritdoc cref="U8"/>
    public ByteTable Slice(int at, int length) =>
        at >= 0 && length >= 0 && at <= Bytes.Length - length
            ? new ByteTable(Bytes.Slice(at, length))
            : throw new InvalidDataException("it points behind its own end");

    /// <summary>UTF-16 code units.</summary>
    /// <inheritdoc cref="U8"/>
    public string Text(int at, int units) => System.Text.Encoding.Unicode.GetString(Slice(at, Math.Min(units, Length) * 2).Bytes.Span);
}
