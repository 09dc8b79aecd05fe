using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>A PDF from the text of its objects, so that a test has in it what it means and nothing else.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    /// <summary>Entries of the trailer besides the root.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>The number that the next object will have.</summary>
    public int Next => _objects.Count + 1;

    /// <returns>The object's number.</returns>
    public int Add(string content)
    {
        _objects.Add(Encoding.Latin1.GetBytes(content));
        return _objects.Count;
    }

    public int AddStream(byte[] data, string entries = "")
    {
        byte[] head = Encoding.Latin1.GetBytes($"<< /Length {data.Length} {entries} >>\nstream\n");
        _objects.Add([.. head, .. data, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public int AddPacked(byte[] data, string entries = "") => AddStream(Deflate(data), $"/Filter /FlateDecode {entries}");

    public byte[] ToBytes(int root)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\n"u8);
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(_objects[i]);
            Write("\nendobj\n");
        }

        var xref = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write($"trailer\n<< /Size {offsets.Count + 1} /Root {root} 0 R {Trailer} >>\nstartxref\n{xref}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    public static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(data);
        }

        return packed.ToArray();
    }
}
