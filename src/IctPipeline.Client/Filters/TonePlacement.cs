using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Client;

/// <summary>
/// The two ways to write a Vietnamese syllable that ends with oa, oe or uy: with the tone mark on the first vowel (<c>hòa</c>, the older
/// way) or on the second (<c>hoà</c>). Both are right and in use, so who searches one means the other as well.
/// </summary>
internal static partial class TonePlacement
{
    /// <returns>The word as it is, and the other way to write it where there is one. NFC.</returns>
    public static IReadOnlyList<string> Spellings(string word)
    {
        var marks = word.Normalize(NormalizationForm.FormD);
        string[] all =
        [
            word.Normalize(),
            SecondVowel().Replace(marks, "$1$3$2").Normalize(),
            FirstVowel().Replace(marks, "$1$3$2").Normalize(),
        ];
        return [.. all.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A mark on the second vowel.</summary>
    [GeneratedRegex("([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SecondVowel();

    /// <summary>A mark on the first vowel.</summary>
    [GeneratedRegex("([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstVowel();
}
