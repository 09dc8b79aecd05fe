using System.Globalization;
using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.WebArchives;

public class HttpBodyTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Warcs.Page("The first crane"));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    public void Read_PackedBody_IsUnpacked(string packing)
    {
        var body = packing.Split(", ").Aggregate(Page, Pack);

        Assert.Equal(
            "The first crane",
            Read(body, $"Content-Encoding: {packing.Replace("raw ", "", StringComparison.Ordinal)}\r\n").Article?.Title
        );
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: deflate\r\n")]
    [InlineData("Content-Encoding: br\r\n")]
    [InlineData("Content-Encoding: zstd\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public void Read_BodyThatTheRecorderUnpacked_IsTakenAsItIs(string head) =>
        Assert.Equal("The first crane", Read(Page, head).Article?.Title);

    [Fact]
    public void Read_Chunks_AreJoined()
    {
        byte[] body = [.. Chunk(Page[..50]), .. Chunk(Page[50..], ";name=value"), .. "0\r\n\r\n"u8];

        Assert.Equal("The first crane", Read(body, "Transfer-Encoding: chunked\r\n").Article?.Title);
    }

    [Theory]
    [InlineData("ffffff\r\n<html>")]
    [InlineData("7fffffff\r\n<html>")]
    [InlineData("6\r\n<html>\r\n")]
    [InlineData("6\r\n<html>\r\nzz\r\n<p>")]
    [InlineData("3\r\n<html>\r\n0\r\n\r\n")]
    public void Read_ChunksThatLie_AreRefused(string body) =>
        Assert.Equal(RejectionCodes.InvalidArchive, Read(Encoding.UTF8.GetBytes(body), "Transfer-Encoding: chunked\r\n").Rejection?.Code);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Read_PackedBodyThatIsDamaged_IsRefusedAlone(string packing)
    {
        var body = Pack(Page, packing);
        body.AsSpan(12, 30).Fill(0x5A);

        Assert.Equal(RejectionCodes.InvalidArchive, Read(body, $"Content-Encoding: {packing}\r\n").Rejection?.Code);
    }

    [Fact]
    public void Read_PackedBodyThatBreaksOff_IsRefusedAlone() =>
        Assert.Equal(RejectionCodes.InvalidArchive, Read(Pack(Page, "gzip")[..^12], "Content-Encoding: gzip\r\n").Rejection?.Code);

    [Fact]
    public void Read_PackingThatIsNotRead_IsNamed() =>
        Assert.Contains(
            "zstd",
            Read([0x28, 0xB5, 0x2F, 0xFD, 0], "Content-Encoding: zstd\r\n").Rejection?.Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public void Read_Bomb_ExceedsTheBudget(string packing)
    {
        var bomb = Warcs.Response("a", Pack(new byte[60_000_000], packing), $"Content-Type: text/html\r\nContent-Encoding: {packing}\r\n");

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(bomb, "a.warc"));
    }

    [Fact]
    public void Read_BodyLargerThanAFileMayBe_IsRefusedAlone()
    {
        var limits = new ReadLimits { MaxBytes = 20_000 };
        var large = Warcs.Response("large", Pack(new byte[50_000], "gzip"), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");

        var members = Reading.All(Warcs.Of(large, Warcs.Response("a", Page, "Content-Type: text/html\r\n")), "a.warc", options: limits);

        Assert.Equal([RejectionCodes.TooLarge, null], members.Select(member => member.Rejection?.Code));
    }

    private static ReadMember Read(byte[] body, string head) =>
        Assert.Single(Reading.All(Warcs.Response("a", body, $"Content-Type: text/html; charset=utf-8\r\n{head}"), "a.warc"));

    private static byte[] Chunk(byte[] bytes, string parameters = "") =>
        [
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:x}{parameters}\r\n")),
            .. bytes,
            .. "\r\n"u8,
        ];

    private static byte[] Pack(byte[] bytes, string packing)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream = packing switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                "br" => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                _ => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            }
        )
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
