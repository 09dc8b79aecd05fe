using System.Diagnostics;
using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.LocalAnalysis;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// The language of each text by itself. The figure is the mean over languages of the share that is right (macro accuracy).
/// </summary>
internal static class LanguageScorer
{
    public static EvaluationReport Score(string set, IReadOnlyList<LanguageLine> lines, CancellationToken cancellationToken)
    {
        var scores = new SortedDictionary<string, SpanScore>(StringComparer.Ordinal);
        var watch = new Stopwatch();
        var characters = 0L;
        LocalAnalyzer.IdentifyLanguage(lines[0].Text);
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            watch.Start();
            var said = LanguageCode.Primary(LocalAnalyzer.IdentifyLanguage(line.Text).Tag);
            watch.Stop();
            characters += line.Text.Length;
            var isRight = said == line.Code;
            ScoreFor(scores, line.Code).Add(1, 0, isRight ? 1 : 0);
            ScoreFor(scores, said).Add(0, 1, 0);
        }

        var wanted = scores.Where(pair => pair.Value.Gold > 0).ToList();
        return new EvaluationReport(
            "languages",
            set,
            null,
            "macro accuracy",
            SpanScore.Round(wanted.Average(pair => pair.Value.Recall)),
            [.. wanted.Select(pair => pair.Value.Row(pair.Key))],
            lines.Count,
            characters,
            watch.Elapsed.TotalSeconds
        );
    }

    private static SpanScore ScoreFor(SortedDictionary<string, SpanScore> scores, string code)
    {
        if (!scores.TryGetValue(code, out var score))
        {
            scores.Add(code, score = new SpanScore());
        }

        return score;
    }
}
