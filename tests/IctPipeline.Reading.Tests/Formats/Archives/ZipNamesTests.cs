using System.Buffers.Binary;
using System.Text;
using IctPipeline.Reading.Formats.Archives;

namespace IctPipeline.Reading.Tests.Formats.Archives;

/// <summary>Names that don't say their charset, names given twice, and methods that are not read.</summary>
public class ZipNamesTests
{
    private static readonly byte[] Post = Encoding.UTF8.GetBytes("# Cảng mở\n\nCảng mới đã mở cửa vào sáng nay.\n");

    [Fact]
    public void Read_NamesInWindows1258_AreRead()
    {
        // Vowels with their marks, tones apart.
        byte[][] names = [Windows1258("Cảng mới mở cửa.md"), Windows1258("Tàu cập bến lúc tám giờ.md")];
        var zip = Archive([.. names.Select(name => (name, Array.Empty<byte>(), 0))]);

        Assert.Equal(["Cảng mới mở cửa.md", "Tàu cập bến lúc tám giờ.md"], Reading.All(zip, "a.zip").Select(member => member.Member));
    }

    [Theory]
    [InlineData(true, "Cảng mở.md")]
    [InlineData(false, "C_ng m_.md")]
    public void Read_UnicodeNameOfInfoZip_GoesFirstWhereItIsOfThatName(bool fits, string expected)
    {
        var name = "C_ng m_.md"u8.ToArray();
        var unicode = Encoding.UTF8.GetBytes("Cảng mở.md");
        var field = new byte[9 + unicode.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(field, 0x7075);
        BinaryPrimitives.WriteUInt16LittleEndian(field.AsSpan(2), (ushort)(5 + unicode.Length));
        field[4] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(field.AsSpan(5), fits ? Checksum(name) : 1);
        unicode.CopyTo(field, 9);

        Assert.Equal(expected, Assert.Single(Reading.All(Archive((name, field, 0)), "a.zip")).Member);
    }

    [Theory]
    [InlineData(9, "Deflate64")]
    [InlineData(12, "BZIP2")]
    [InlineData(93, "Zstandard")]
    [InlineData(77, "method 77")]
    public void Read_MethodThatIsNotRead_IsNamedAndItsNeighbourRead(int method, string name)
    {
        var members = Reading.All(Archive(("a.md"u8.ToArray(), [], method), ("b.md"u8.ToArray(), [], 0)), "a.zip");

        Assert.Contains(name, members.Single(member => member.Member == "a.md").Rejection?.Message, StringComparison.Ordinal);
        Assert.Equal("Cảng mở", members.Single(member => member.Member == "b.md").Article?.Title);
    }

    private static byte[] Windows1258(string text) =>
        [
            .. text.SelectMany(c =>
                c < 0x80
                    ? [(byte)c]
                    : (byte[])(
                        c switch
                        {
                            'ả' => [(byte)'a', 0xD2],
                            'ớ' => [0xF5, 0xEC],
                            'ở' => [0xF5, 0xD2],
                            'ử' => [0xFD, 0xD2],
                            'à' => [0xE0],
                            'ậ' => [0xE2, 0xF2],
                            'ế' => [0xEA, 0xEC],
                            'ú' => [0xFA],
                            'á' => [0xE1],
                            'ờ' => [0xF5, 0xCC],
                            _ => throw new ArgumentOutOfRangeException(nameof(text), c, "No bytes for it."),
                        }
                    )
            ),
        ];

    private static uint Checksum(ReadOnlySpan<byte> bytes) => Crc32.Of(bytes);

    /// <summary>By hand, since the library writes names in UTF-8 and two methods only.</summary>
    private static byte[] Archive(params (byte[] Name, byte[] Extra, int Method)[] files)
    {
        var (local, directory) = (new List<byte>(), new List<byte>());
        foreach (var (name, extra, method) in files)
        {
            var offset = (uint)local.Count;
            byte[] common =
            [
                .. U16(20),
                .. U16(0),
                .. U16(method),
                .. U32(0),
                .. U32(Checksum(Post)),
                .. U32((uint)Post.Length),
                .. U32((uint)Post.Length),
                .. U16(name.Length),
                .. U16(extra.Length),
            ];
            local.AddRange([.. "PK\x03\x04"u8, .. common, .. name, .. extra, .. Post]);
            directory.AddRange([.. "PK\x01\x02"u8, .. U16(20), .. common, .. U16(0), .. U16(0), .. U16(0), .. U32(0), .. U32(offset)]);
            directory.AddRange([.. name, .. extra]);
        }

        return
        [
            .. local,
            .. directory,
            .. "PK\x05\x06"u8,
            .. U32(0),
            .. U16(files.Length),
            .. U16(files.Length),
            .. U32((uint)directory.Count),
            .. U32((uint)local.Count),
            .. U16(0),
        ];
    }

    private static byte[] U16(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] U32(uint value) => BitConverter.GetBytes(value);
}
