using IctPipeline.Cli.Evaluate.Reading;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>Words by exact span: a word is right where both its ends are. The analyzer sees the text without the set's borders.</summary>
internal static class WordScorer
{
    public static EvaluationReport Score(
        string set,
        string language,
        IReadOnlyList<ColumnSentence> sentences,
        CancellationToken cancellationToken
    )
    {
        var score = new SpanScore();
        var watch = new AnalysisWatch(language);
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var gold = sentence.Words().ToHashSet();
            var found = watch.Analyze(sentence.Text).Words.Select(word => (word.Offset, word.Offset + word.Length)).ToHashSet();
            score.Add(gold.Count, found.Count, gold.Count(found.Contains));
        }

        return new EvaluationReport(
            "words",
            set,
            language,
            "word F1",
            SpanScore.Round(score.F1),
            [score.Row("words")],
            sentences.Count,
            watch.Characters,
            watch.Seconds
        );
    }
}
