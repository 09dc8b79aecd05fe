using System.Diagnostics;
using IctPipeline.LocalAnalysis;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>Analyses texts and takes the time; the first text is analysed once before, so that loading the data does not count.</summary>
/// <param name="language">Of the texts; null where it is to be identified.</param>
internal sealed class AnalysisWatch(string? language)
{
    private readonly Stopwatch _watch = new();
    private bool _isWarm;

    public double Seconds => _watch.Elapsed.TotalSeconds;

    /// <summary>UTF-16 code units that were analysed.</summary>
    public long Characters { get; private set; }

    public LocalTextAnalysis Analyze(string text)
    {
        if (!_isWarm)
        {
            LocalAnalyzer.AnalyzeText(text, language);
            _isWarm = true;
        }

        Characters += text.Length;
        _watch.Start();
        var analysis = LocalAnalyzer.AnalyzeText(text, language);
        _watch.Stop();
        return analysis;
    }
}
