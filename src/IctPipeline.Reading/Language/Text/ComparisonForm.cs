using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Language.Text;

/// <summary>
/// Text as it is compared and hashed: Vietnamese tone marks on one of the two vowels that may carry them (hoà = hòa, thuý = thúy), white
/// space folded to single spaces. Case is kept.
/// </summary>
internal static class ComparisonForm
{
    /// <summary>The second vowels of oa, oe, uy with a tone on them: "new style" placement.</summary>
    private const string NewStyle = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ";

    private static readonly bool[] NewStyleTable = Enumerable
        .Range(0, 0x1F00)
        .Select(c => NewStyle.Contains((char)c, StringComparison.Ordinal))
        .ToArray();

    public static string Of(string text)
    {
        var form = new char[text.Length];
        return new string(form, 0, Write(text, form));
    }

    /// <summary>Lower-case hexadecimal SHA-256 of the parts' comparison forms, as UTF-16LE, each closed by a line feed.</summary>
    public static string Hash(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var text = part ?? "";
            var rented = ArrayPool<char>.Shared.Rent(text.Length + 1);
            var length = Write(text, rented);
            rented[length] = '\n';
            hash.AppendData(MemoryMarshal.AsBytes(rented.AsSpan(0, length + 1)));
            ArrayPool<char>.Shared.Return(rented);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>Writes the form of <paramref name="text"/>, which is never longer; returns its length.</summary>
    private static int Write(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = 0;
        var space = true;
        foreach (var c in text)
        {
            if (CharTraits.Has(c, CharTraits.Space))
            {
                if (!space)
                {
                    form[length++] = ' ';
                }

                space = true;
            }
            else
            {
                form[length++] = c;
                space = false;
            }
        }

        length -= length > 0 && space ? 1 : 0;
        Unify(form[..length]);
        return length;
    }

    private static void Unify(Span<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            // Only an open syllable has a choice: in "hoàn" both styles agree.
            if (text[at] < 'À' || !IsNewStyle(text[at]) || (at + 1 < text.Length && char.IsLetter(text[at + 1])))
            {
                continue;
            }

            VietnameseLetters.TrySplit(text[at], out var second, out var tone);
            var first = text[at - 1];
            var pair = (char.ToLowerInvariant(first), char.ToLowerInvariant(second));
            var afterQ = at > 1 && text[at - 2] is 'q' or 'Q';
            if (pair is ('o', 'a') or ('o', 'e') || (pair is ('u', 'y') && !afterQ))
            {
                text[at - 1] = VietnameseLetters.Join(first, tone);
                text[at] = second;
            }
        }
    }

    private static bool IsNewStyle(char c) => c < NewStyleTable.Length && NewStyleTable[c];
}
