using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>
/// Reads a wordfreq list: gzip over MessagePack, an array of a header and of bins, where bin <c>i</c> holds the
/// words whose frequency is <c>10^(-i/100)</c>. Only the MessagePack types that occur in it are read.
/// </summary>
internal static class Centibels
{
    public static IEnumerable<(string Word, double Count)> Read(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        gzip.CopyTo(buffer);
        var bins = (List<object?>)Parse(buffer.ToArray(), 0).Value!;
        for (var bin = 1; bin < bins.Count; bin++)
        {
            foreach (var word in (List<object?>)bins[bin]!)
            {
                yield return ((string)word!, 1e9 * Math.Pow(10, -(bin - 1) / 100.0));
            }
        }
    }

    private static (object? Value, int Next) Parse(byte[] data, int at)
    {
        var tag = data[at++];
        return tag switch
        {
            < 0x80 => ((long)tag, at),
            < 0x90 => Map(data, at, tag & 15),
            < 0xA0 => Array(data, at, tag & 15),
            < 0xC0 => Text(data, at, tag & 31),
            0xD9 => Text(data, at + 1, data[at]),
            0xDA => Text(data, at + 2, BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at))),
            0xDC => Array(data, at + 2, BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at))),
            0xDD => Array(data, at + 4, BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at))),
            _ => throw new InvalidDataException($"MessagePack tag {tag:x2} is not expected in a wordfreq list"),
        };
    }

    private static (object?, int) Text(byte[] data, int at, int length) => (Encoding.UTF8.GetString(data, at, length), at + length);

    private static (object?, int) Array(byte[] data, int at, int count)
    {
        var items = new List<object?>(count);
        for (var i = 0; i < count; i++)
        {
            (var value, at) = Parse(data, at);
            items.Add(value);
        }

        return (items, at);
    }

    private static (object?, int) Map(byte[] data, int at, int count)
    {
        for (var i = 0; i < 2 * count; i++)
        {
            (_, at) = Parse(data, at);
        }

        return (null, at);
    }
}
