using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Tools.LanguageProfiles.Measuring;

/// <summary>Encodes held-out sentences in every charset that can hold them, and counts how many are read back as they were.</summary>
internal static class CharsetMeasure
{
    private static readonly int[] Lengths = [80, 300, 1000, 4000];

    private const int TextsOfALength = 12;

    public static void Report(string corpus, TextWriter output)
    {
        var totals = Lengths.ToDictionary(length => length, _ => (Right: 0, All: 0));
        foreach (var charset in LegacyCharset.MultiByte.Concat(LegacyCharset.SingleByte))
        {
            foreach (var language in charset.Languages)
            {
                Measure(corpus, charset, language, totals, output);
            }
        }

        foreach (var (length, (right, all)) in totals)
        {
            output.WriteLine($"{length, 5} characters: {right} of {all}, {100.0 * right / all:F2} %");
        }

        Speed(corpus, output);
    }

    private static void Speed(string corpus, TextWriter output)
    {
        foreach (
            var (charset, language) in new[]
            {
                ("windows-1252", "fr"),
                ("windows-1251", "ru"),
                ("shift_jis", "ja"),
                ("TCVN3", "vi"),
                ("utf-8", "vi"),
            }
        )
        {
            var text = Texts(Path.Combine(corpus, "held", $"{language}.txt"), 10_000).First();
            var bytes =
                charset == "TCVN3" ? VietnameseTables.Tcvn3.Encode(text) : (CodePages.Find(charset) ?? Encoding.UTF8).GetBytes(text);
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var rounds = 0;
            for (; System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1); rounds++)
            {
                CharsetDetector.Decode(bytes);
            }

            output.WriteLine($"{charset, -14} {bytes.Length, 6} bytes: {1000.0 / rounds:F2} ms");
        }
    }

    private static void Measure(
        string corpus,
        LegacyCharset charset,
        string language,
        Dictionary<int, (int Right, int All)> totals,
        TextWriter output
    )
    {
        var held = Path.Combine(corpus, "held", $"{language}.txt");
        if (!File.Exists(held))
        {
            return;
        }

        var encoding = Strict(charset.CodePage);
        var wrong = new Dictionary<string, int>();
        var cells = new List<string>();
        foreach (var length in Lengths)
        {
            var (right, all) = (0, 0);
            foreach (var text in Texts(held, length).Take(TextsOfALength))
            {
                byte[] bytes;
                try
                {
                    bytes = encoding.GetBytes(charset.Name.StartsWith("windows", StringComparison.Ordinal) ? text : Plain(text));
                }
                catch (EncoderFallbackException)
                {
                    continue;
                }

                if (!bytes.Any(b => b >= 0x80))
                {
                    continue;
                }

                all++;
                var decoded = CharsetDetector.Decode(bytes);
                if (decoded.Text == encoding.GetString(bytes))
                {
                    right++;
                }
                else
                {
                    wrong[decoded.Charset] = wrong.GetValueOrDefault(decoded.Charset) + 1;
                }
            }

            cells.Add(all == 0 ? "    -" : $"{right, 2}/{all, 2}");
            totals[length] = (totals[length].Right + right, totals[length].All + all);
        }

        var mistaken = wrong.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}");
        output.WriteLine($"{charset.Name, -16} {language, -8} {string.Join("  ", cells)}   {string.Join(", ", mistaken)}");
    }

    private static Encoding Strict(int codePage)
    {
        var encoding = (Encoding)CodePages.Get(codePage).Clone();
        encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
        return encoding;
    }

    /// <summary>As people typed where there were no typographic signs.</summary>
    private static string Plain(string text) =>
        text.Replace('“', '"')
            .Replace('”', '"')
            .Replace('„', '"')
            .Replace('‘', '\'')
            .Replace('’', '\'')
            .Replace('–', '-')
            .Replace('—', '-')
            .Replace("…", "...");

    private static IEnumerable<string> Texts(string path, int length)
    {
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(path))
        {
            text.Append(line.Normalize()).Append('\n');
            if (text.Length >= length)
            {
                yield return text.ToString();
                text.Clear();
            }
        }
    }
}
