using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using IctPipeline.Tools.PageScore.Scoring;

namespace IctPipeline.Tools.PageScore.Reporting;

/// <summary>
/// Processor time of reading pages against AngleSharp's bare parse of the same pages, turn by turn in one run, one thread.
/// </summary>
internal static class Speed
{
    private const int Rounds = 3;

    public static string Measure(IReadOnlyList<byte[]> pages)
    {
        var (bare, read) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            bare = Min(bare, Time(pages, page => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page)).ChildElementCount));
            read = Min(read, Time(pages, page => FoundPage.Read(page).Text.Length));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"speed: {pages.Count / read.TotalSeconds:0} pages/s, {pages.Sum(page => (long)page.Length) / 1e6 / read.TotalSeconds:0.0} "
                + $"MB/s; AngleSharp alone {pages.Count / bare.TotalSeconds:0} pages/s; ratio {read / bare:0.00}"
        );
    }

    private static TimeSpan Time(IReadOnlyList<byte[]> pages, Func<byte[], int> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var sum = 0L;
        foreach (var page in pages)
        {
            sum += work(page);
        }

        GC.KeepAlive(sum);
        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
