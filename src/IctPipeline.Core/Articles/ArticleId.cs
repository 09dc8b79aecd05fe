using System.Security.Cryptography;
using System.Text;

namespace IctPipeline.Core.Articles;

/// <summary>Document ids: lower-case base32 (RFC 4648, no padding) of the first 20 bytes of SHA-256 over the address.</summary>
public static class ArticleId
{
    private const int HashBytes = 20;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The id of the document made from a blob, or from one member of a bundle. 32 characters.</summary>
    public static string For(BlobAddress blob, string? member = null)
    {
        var address = member is null ? blob.ToString() : $"{blob}#{member}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(address), hash);
        return Base32(hash[..HashBytes]);
    }

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        // 5 bytes are 8 characters; 20 bytes leave no remainder.
        Span<char> text = stackalloc char[bytes.Length / 5 * 8];
        for (int from = 0, to = 0; from < bytes.Length; from += 5, to += 8)
        {
            var group =
                ((ulong)bytes[from] << 32)
                | ((ulong)bytes[from + 1] << 24)
                | ((ulong)bytes[from + 2] << 16)
                | ((ulong)bytes[from + 3] << 8)
                | bytes[from + 4];
            for (var i = 0; i < 8; i++)
            {
                text[to + i] = Alphabet[(int)((group >> (35 - (5 * i))) & 31)];
            }
        }

        return new string(text);
    }
}
