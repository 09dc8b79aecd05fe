using System.Text;

namespace IctPipeline.Tools.LanguageProfiles.Letters;

/// <summary>
/// Writes what the charset detector knows of languages: for those of alphabets the cost of each letter after each, for the
/// East Asian ones the cost of each common character. A cost is -log2 of the probability, in sixteenths of a bit, at most 255.
/// </summary>
internal static class LetterTables
{
    /// <summary>Languages that have, or had, charsets of their own.</summary>
    private static readonly string[] Alphabetic =
    [
        "en",
        "fr",
        "de",
        "es",
        "pt",
        "it",
        "nl",
        "sv",
        "da",
        "nb",
        "fi",
        "is",
        "ca",
        "ga",
        "cy",
        "sq",
        "eu",
        "pl",
        "cs",
        "sk",
        "hu",
        "sl",
        "hr",
        "ro",
        "et",
        "lv",
        "lt",
        "tr",
        "mt",
        "eo",
        "vi",
        "ru",
        "uk",
        "be",
        "bg",
        "sr",
        "mk",
        "kk",
        "el",
        "he",
        "ar",
        "fa",
        "ur",
        "th",
        "hy",
        "ka",
        "fy",
        "af",
        "gl",
        "fo",
        "oc",
        "br",
        "gd",
        "ku",
    ];

    private static readonly string[] EastAsian = ["zh-Hans", "zh-Hant", "ja", "ko"];

    private const int EastAsianCharacters = 3500;

    /// <summary>Rarer letters are loan words and noise.</summary>
    private const double LeastShare = 2e-5;

    private const double Smoothing = 2e-7;

    public static void Write(string corpus, string file)
    {
        using var stream = new System.IO.Compression.BrotliStream(File.Create(file), System.IO.Compression.CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write((byte)Alphabetic.Length);
        foreach (var language in Alphabetic)
        {
            var statistics = LetterStatistics.Read(corpus, language);
            var alphabet = Alphabet(statistics);
            Console.WriteLine($"{language}: {alphabet.Length} {alphabet}");
            writer.Write(language);
            writer.Write(alphabet);
            WritePairs(writer, statistics, alphabet);
        }

        writer.Write((byte)EastAsian.Length);
        foreach (var language in EastAsian)
        {
            WriteCharacters(writer, language, LetterStatistics.Read(corpus, language));
        }
    }

    private static string Alphabet(LetterStatistics statistics)
    {
        var sum = statistics.Single.Values.Sum();
        var latin = statistics.Single.Where(pair => pair.Key < 0x80).Sum(pair => pair.Value) > sum / 2;
        return string.Concat(
            statistics
                .Single.Where(pair => pair.Value / sum > LeastShare && (pair.Key >= 0x80 || latin))
                .OrderByDescending(pair => pair.Value)
                .Select(pair => pair.Key)
                .Take(120)
        );
    }

    /// <summary>Rows by the letter before, the blank first; columns by the letter after, the blank first.</summary>
    private static void WritePairs(BinaryWriter writer, LetterStatistics statistics, string alphabet)
    {
        var symbols = " " + alphabet;
        foreach (var before in symbols)
        {
            var row = symbols.Select(after => statistics.Pair(before, after) + Smoothing).ToArray();
            var sum = row.Sum();
            foreach (var count in row)
            {
                writer.Write(Cost(count / sum));
            }
        }
    }

    private static void WriteCharacters(BinaryWriter writer, string language, LetterStatistics statistics)
    {
        var common = statistics
            .Single.Where(pair => pair.Key >= 0x1100)
            .OrderByDescending(pair => pair.Value)
            .Take(EastAsianCharacters)
            .ToList();
        var sum = common.Sum(pair => pair.Value);
        Console.WriteLine($"{language}: {common.Count} characters, {string.Concat(common.Take(40).Select(pair => pair.Key))}");
        writer.Write(language);
        writer.Write((ushort)common.Count);
        foreach (var (character, count) in common.OrderBy(pair => pair.Key))
        {
            writer.Write((ushort)character);
            writer.Write(Cost(count / sum));
        }
    }

    private static byte Cost(double probability) => (byte)Math.Min(255, Math.Round(-Math.Log2(probability) * 16));
}
