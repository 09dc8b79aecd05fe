using System.Diagnostics;
using System.Globalization;
using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.Tools.LanguageProfiles.Measuring;

/// <summary>Accuracy by language and kind of sample, calibration, and speed.</summary>
internal static class Measure
{
    /// <summary>A mix of European and Asian languages like those that public comparisons use.</summary>
    public static readonly string[] Core =
    [
        "ar",
        "cs",
        "da",
        "de",
        "el",
        "en",
        "es",
        "fi",
        "fr",
        "he",
        "hi",
        "hu",
        "id",
        "it",
        "ja",
        "ko",
        "ms",
        "nl",
        "pl",
        "pt",
        "ro",
        "ru",
        "sv",
        "th",
        "tl",
        "tr",
        "uk",
        "vi",
        "zh-Hans",
        "zh-Hant",
    ];

    public static void Report(LanguageIdentifier identifier, IReadOnlyList<Sample> samples, TextWriter output)
    {
        var results = samples.Select(s => (Sample: s, Guess: identifier.Identify(s.Text))).ToList();
        var table = results
            .GroupBy(r => r.Sample.Tag)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => new[] { "sentence", "pair", "word" }.Select(k => Accuracy(g.Where(r => r.Sample.Kind == k))).ToArray()
            );
        foreach (var (tag, row) in table)
        {
            var wrong = results
                .Where(r => r.Sample.Tag == tag && r.Guess.Tag != tag)
                .GroupBy(r => r.Guess.Tag)
                .OrderByDescending(g => g.Count())
                .Take(5)
                .Select(g => $"{g.Key}:{g.Count()}");
            output.WriteLine(
                FormattableString.Invariant($"{tag, -8} {row[0], 6:0.0} {row[1], 6:0.0} {row[2], 6:0.0}   {string.Join(' ', wrong)}")
            );
        }

        Macro(output, "core", table.Where(t => Core.Contains(t.Key)));
        Macro(output, "core-idms", table.Where(t => Core.Contains(t.Key) && t.Key is not ("id" or "ms")));
        Macro(output, "all", table);
        Calibration(output, [.. results.Where((_, i) => i % 2 == 1)]);
    }

    /// <summary>Lists the samples that were taken for another language.</summary>
    public static void Errors(LanguageIdentifier identifier, IEnumerable<Sample> samples, TextWriter output)
    {
        foreach (var sample in samples)
        {
            var result = identifier.IdentifyWithAlternatives(sample.Text, 2);
            if (!Same(sample.Tag, result.Best.Tag))
            {
                var guesses = result
                    .Alternatives.Prepend(result.Best)
                    .Select(g => FormattableString.Invariant($"{g.Tag} {g.Confidence:0.00}"));
                output.WriteLine($"{sample.Text}\t{string.Join(' ', guesses)}");
            }
        }
    }

    public static bool Same(string expected, string got) =>
        expected == got || (expected.StartsWith("zh", StringComparison.Ordinal) && got.StartsWith("zh", StringComparison.Ordinal));

    private static double Accuracy(IEnumerable<(Sample Sample, LanguageGuess Guess)> results)
    {
        var list = results.ToList();
        return list.Count == 0 ? double.NaN : 100.0 * list.Count(r => Same(r.Sample.Tag, r.Guess.Tag)) / list.Count;
    }

    private static void Macro(TextWriter output, string name, IEnumerable<KeyValuePair<string, double[]>> rows)
    {
        var list = rows.ToList();
        var means = Enumerable.Range(0, 3).Select(k => list.Select(r => r.Value[k]).Where(v => !double.IsNaN(v)).Average()).ToArray();
        output.WriteLine(
            FormattableString.Invariant($"{name} ({list.Count})  sentence {means[0]:0.00}  pair {means[1]:0.00}  word {means[2]:0.00}")
        );
    }

    /// <summary>Over the samples that calibration was not fitted to.</summary>
    private static void Calibration(TextWriter output, List<(Sample Sample, LanguageGuess Guess)> results)
    {
        foreach (var kind in results.GroupBy(r => r.Sample.Kind))
        {
            var bins = kind.GroupBy(r => Math.Min(9, (int)(r.Guess.Confidence * 10)))
                .OrderBy(b => b.Key)
                .Select(b =>
                    FormattableString.Invariant($"{b.Average(r => r.Guess.Confidence):0.00}->{Accuracy(b) / 100:0.00} ({b.Count()})")
                );
            output.WriteLine($"calibration {kind.Key}: {string.Join("  ", bins)}");
        }
    }

    /// <summary>Time and memory of the first use of the embedded models, in a process that has done nothing else.</summary>
    public static void Load(TextWriter output)
    {
        var before = GC.GetTotalMemory(false);
        var watch = Stopwatch.StartNew();
        var first = LanguageIdentifier.Default;
        var loaded = watch.Elapsed;
        var guess = first.Identify("Tin tức công nghệ thông tin");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"loaded in {loaded.TotalMilliseconds:0.0} ms, first guess ({guess.Tag}) after {watch.Elapsed.TotalMilliseconds:0.0} ms, "
                    + $"{(GC.GetTotalMemory(false) - before) / 1e6:0.0} MB"
            )
        );
    }

    /// <summary>Sentences and bytes for each second of processor time: wall-clock time says little on a shared machine.</summary>
    public static void Speed(LanguageIdentifier identifier, IReadOnlyList<Sample> samples, TextWriter output)
    {
        const int Passes = 4;
        var sentences = samples.Where(s => s.Kind == "sentence" && Core.Contains(s.Tag)).Select(s => s.Text).ToArray();
        var bytes = sentences.Sum(s => (long)System.Text.Encoding.UTF8.GetByteCount(s));
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < 5; round++)
        {
            process.Refresh();
            var started = process.TotalProcessorTime;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            for (var pass = 0; pass < Passes; pass++)
            {
                foreach (var sentence in sentences)
                {
                    identifier.Identify(sentence);
                }
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            process.Refresh();
            var seconds = (process.TotalProcessorTime - started).TotalSeconds / Passes;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sentences.Length / seconds:0} sentences/s of {bytes / sentences.Length} bytes, {bytes / seconds / 1e6:0.0} MB/s, "
                        + $"{allocated} bytes allocated"
                )
            );
        }
    }
}
