using IctPipeline.Reading;
using IctPipeline.Reading.Formats.Pdf.Filters;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Formats.Pdf.Opening;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.PdfScore;

/// <summary>Work inside the reader of PDF, with the limits of a file but for its time.</summary>
internal static class PdfRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static T Of<T>(Func<PdfOptions, T> work)
    {
        var limits = new ReadLimits { CpuBudget = Longest };
        var time = new ReadBudget(limits.CpuBudget, WorkClock.OfThread, CancellationToken.None);
        return time.Run(() =>
            work(
                new PdfOptions
                {
                    Time = time,
                    Limits = limits,
                    Expansion = new Expansion(limits, time),
                }
            )
        );
    }
}
