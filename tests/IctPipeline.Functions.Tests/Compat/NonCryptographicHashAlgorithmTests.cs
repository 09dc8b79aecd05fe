using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace IctPipeline.Functions.Tests.Compat;

/// <summary>
/// The base class of hashes that the storage clients derive theirs from, through a hash whose answers are published:
/// CRC-64/NVME, which is Azure Storage's CRC-64 (check value of "123456789": ae8b14860a799888).
/// </summary>
public sealed class NonCryptographicHashAlgorithmTests
{
    private const string Input = "123456789";
    private const ulong Check = 0xAE8B14860A799888;
    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes(Input);

    [Fact]
    public void GetCurrentHash_KnownInput_IsTheKnownAnswer()
    {
        var hash = new BitwiseCrc64();
        hash.Append(Bytes);

        Assert.Equal(Check, Number(hash.GetCurrentHash()));
        Assert.Equal(Check, Number(hash.GetCurrentHash()));
        Assert.Equal(8, hash.HashLengthInBytes);
    }

    [Fact]
    public async Task Append_StreamsInPieces_IsTheSame()
    {
        var large = Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31)).ToArray();
        var whole = new BitwiseCrc64();
        whole.Append(large);
        var pieces = new BitwiseCrc64();

        pieces.Append(new MemoryStream(large[..40_001]));
        await pieces.AppendAsync(new MemoryStream(large[40_001..]));

        Assert.Equal(Number(whole.GetCurrentHash()), Number(pieces.GetCurrentHash()));
    }

    [Fact]
    public void GetHashAndReset_AfterIt_StartsAnew()
    {
        var hash = new BitwiseCrc64();
        hash.Append(Bytes);
        Span<byte> first = stackalloc byte[8];
        Assert.Equal(8, hash.GetHashAndReset(first));
        Assert.Equal(Check, Number(first));

        hash.Append(Bytes);
        Assert.Equal(Check, Number(hash.GetHashAndReset()));
        Assert.Equal(0UL, Number(hash.GetCurrentHash()));
    }

    [Fact]
    public void TryGet_DestinationIsTooShort_WritesNothing()
    {
        var hash = new BitwiseCrc64();
        hash.Append(Bytes);
        var destination = new byte[7];

        Assert.False(hash.TryGetCurrentHash(destination, out var written));
        Assert.False(hash.TryGetHashAndReset(destination, out _));
        Assert.Equal(0, written);
        Assert.All(destination, value => Assert.Equal(0, value));
        Assert.Throws<ArgumentException>(() => hash.GetCurrentHash(destination));
        Assert.Equal(Check, Number(hash.GetCurrentHash()));
    }

    [Fact]
    public void Create_NoLength_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new BitwiseCrc64(0));

    private static ulong Number(ReadOnlySpan<byte> bigEndian) => ulong.Parse(Convert.ToHexString(bigEndian), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Reflected polynomial 9a6c9329ac4bc9b5, all ones in and out, bit by bit.</summary>
    private sealed class BitwiseCrc64(int length = 8) : NonCryptographicHashAlgorithm(length)
    {
        private const ulong Polynomial = 0x9A6C9329AC4BC9B5;
        private ulong _crc = ulong.MaxValue;

        public override void Append(ReadOnlySpan<byte> source)
        {
            foreach (var value in source)
            {
                _crc ^= value;
                for (var bit = 0; bit < 8; bit++)
                {
                    _crc = (_crc & 1) == 0 ? _crc >> 1 : (_crc >> 1) ^ Polynomial;
                }
            }
        }

        public override void Reset() => _crc = ulong.MaxValue;

        protected override void GetCurrentHashCore(Span<byte> destination) => System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(destination, ~_crc);
    }
}
