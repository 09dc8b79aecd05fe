using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace IctPipeline.Core.Tests.Analysis.Chunking;

/// <summary>Texts that are hard to cut: clusters, marks, halves of characters, long runs without a sentence end.</summary>
internal static class Texts
{
    private static readonly string[] Fragments =
    [
        "Hà Nội. ",
        "TP. Hồ Chí Minh ",
        "Bộ TT&TT! ",
        "e\u0302\u0301",
        "Vie\u0323\u0302t Nam ",
        "👨‍👩‍👧‍👦",
        "🇻🇳",
        "👍🏽",
        "\uD83D",
        "\uDE00",
        "\u200D",
        "한국 ",
        "中文。",
        "…",
        "”",
        ") ",
        "\n\n",
        "\r\n",
        " ",
        "aaaaaaaaaaaaaaaaaaaa",
        "1.5 ",
        "A\u0300\u0301\u0302\u0303\u0304",
        "\u0E01\u0E33",
        "\0",
        "?» ",
    ];

    public static Arbitrary<string> Any { get; } = Gen.Elements(Fragments).ArrayOf().Select(string.Concat).ToArbitrary();

    /// <summary>At least <paramref name="length"/> UTF-16 units, the same for the same seed.</summary>
    public static string Long(int length, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }
}
