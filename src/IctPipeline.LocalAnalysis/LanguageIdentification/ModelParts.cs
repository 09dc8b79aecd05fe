using System.Runtime.InteropServices;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>What the file of one model holds.</summary>
/// <param name="Labels">
/// Language tags; one that ends in <see cref="PlainSuffix"/> stands for the same language written without diacritics.
/// </param>
/// <param name="Order">Longest n-gram.</param>
/// <param name="Fingerprints">One for each place of the table.</param>
/// <param name="Rows">
/// Weights, parallel to the fingerprints, and one more row without effect for what is not known; see <see cref="RowsLength"/>.
/// </param>
/// <param name="Matrix">Label by width.</param>
/// <param name="Bias">One for each label.</param>
/// <param name="Sharpness">Calibration by the amount of evidence.</param>
internal sealed record ModelParts(
    string[] Labels,
    int Order,
    ushort[] Fingerprints,
    byte[] Rows,
    float[] Matrix,
    float[] Bias,
    float[] Sharpness
)
{
    /// <summary>Marks the label of a language's text without its diacritics.</summary>
    public const string PlainSuffix = "~";

    private const int Magic = 0x31444C49; // "ILD1"

    /// <summary>Bytes of <see cref="Rows"/> for so many places.</summary>
    public static int RowsLength(int places) => (places + 1) * NgramModel.RowBytes;

    /// <summary>Reads a model. Throws <see cref="InvalidDataException"/> if the stream holds something else.</summary>
    public static ModelParts Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt32() != Magic)
        {
            throw new InvalidDataException("This is not a language model of the version that this library reads.");
        }

        var labels = reader.ReadString().Split(' ');
        var order = reader.ReadInt32();
        var places = reader.ReadInt32();
        var fingerprints = ReadArray<ushort>(reader, places);
        var rows = new byte[RowsLength(places)];
        reader.BaseStream.ReadExactly(rows, 0, places * NgramModel.RowBytes);
        rows.AsSpan(places * NgramModel.RowBytes).Fill(NgramModel.Zero | (NgramModel.Zero << 4));
        var matrix = ReadArray<float>(reader, labels.Length * NgramModel.Width);
        var bias = ReadArray<float>(reader, labels.Length);
        return new ModelParts(labels, order, fingerprints, rows, matrix, bias, ReadArray<float>(reader, reader.ReadInt32()));
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(string.Join(' ', Labels));
        writer.Write(Order);
        writer.Write(Fingerprints.Length);
        writer.Write(MemoryMarshal.AsBytes<ushort>(Fingerprints));
        writer.Write(Rows, 0, Fingerprints.Length * NgramModel.RowBytes);
        writer.Write(MemoryMarshal.AsBytes<float>(Matrix));
        writer.Write(MemoryMarshal.AsBytes<float>(Bias));
        writer.Write(Sharpness.Length);
        writer.Write(MemoryMarshal.AsBytes<float>(Sharpness));
    }

    private static T[] ReadArray<T>(BinaryReader reader, int length)
        where T : unmanaged
    {
        var values = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
