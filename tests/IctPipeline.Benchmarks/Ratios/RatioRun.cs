using System.Diagnostics;
using System.Globalization;
using IctPipeline.Benchmarks.Reading;

namespace IctPipeline.Benchmarks.Ratios;

/// <summary>
/// Ratios of reading to bare libraries by processor time, both sides by turns in one process. BenchmarkDotNet measures one after the other
/// by the wall clock, which on a busy machine moves a ratio by half; this moves by a few hundredths.
/// </summary>
internal static class RatioRun
{
    public const string Word = "ratios";
    private const int Rounds = 25;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(60);

    /// <summary>Prints a line for each case: microseconds of processor time of both sides, the median ratio, and the goal.</summary>
    /// <param name="only">Cases whose name holds this; null for all.</param>
    public static void Print(string? only, TextWriter output)
    {
        foreach (var one in RatioCases().Where(one => only is null || one.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var (bare, whole, ratio) = Measure(one);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.Name, -40} bare {bare, 8:0} µs   read {whole, 8:0} µs   ratio {ratio:0.00} (goal {one.Goal:0.0})"
                )
            );
        }
    }

    /// <summary>Runs the reader alone on a case for so long: something for a profiler to look at.</summary>
    public static void Spin(string name, TimeSpan time)
    {
        var one = RatioCases().First(one => one.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        Repeat(one.Whole, time);
    }

    private static IEnumerable<RatioCase> RatioCases()
    {
        var markdown = new MarkdownReadingBenchmarks();
        yield return new RatioCase("Markdown 10 KB", 2.0, markdown.Bare, markdown.Read);
        foreach (var (page, goal) in new[] { ("article alone", 2.5), ("news page", 1.6) })
        {
            var html = new HtmlReadingBenchmarks { Page = page };
            html.Load();
            yield return new RatioCase($"HTML {page}", goal, html.Bare, html.Read);
        }
    }

    private static (double Bare, double Whole, double Ratio) Measure(RatioCase one)
    {
        Repeat(one.Bare, WarmUp);
        Repeat(one.Whole, WarmUp);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Bare: Repeat(one.Bare, Turn), Whole: Repeat(one.Whole, Turn))).ToList();
        return (Median(rounds.Select(round => round.Bare)), Median(rounds.Select(round => round.Whole)), Median(rounds.Select(Ratio)));
    }

    private static double Ratio((double Bare, double Whole) round) => round.Whole / round.Bare;

    /// <summary>Microseconds of processor time that one run takes, of the whole process: collecting garbage counts.</summary>
    private static double Repeat(Func<int> work, TimeSpan time)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var runs = 0;
        do
        {
            work();
            runs++;
        } while (watch.Elapsed < time);

        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / runs;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
