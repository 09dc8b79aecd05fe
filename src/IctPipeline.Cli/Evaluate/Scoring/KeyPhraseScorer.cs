using IctPipeline.Cli.Evaluate.Reading;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// The ten best key phrases of each document against its keys: equal after trimming and lower-casing, nothing is stemmed. The figure is the
/// F1 of the mean precision and the mean recall over documents.
/// </summary>
internal static class KeyPhraseScorer
{
    public const int Best = 10;

    public static EvaluationReport Score(
        string set,
        string? language,
        IReadOnlyList<KeyedDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var all = new SpanScore();
        var (precision, recall) = (0.0, 0.0);
        var watch = new AnalysisWatch(language);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = watch
                .Analyze(document.Text)
                .KeyPhrases.Select(phrase => KeyPhraseFolder.Fold(phrase.Text))
                .Distinct()
                .Take(Best)
                .ToList();
            var right = found.Count(document.Keys.Contains);
            all.Add(document.Keys.Count, found.Count, right);
            precision += found.Count == 0 ? 0 : (double)right / found.Count;
            recall += (double)right / document.Keys.Count;
        }

        (precision, recall) = (precision / documents.Count, recall / documents.Count);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new EvaluationReport(
            "keyPhrases",
            set,
            language,
            "F1@10, exact match",
            SpanScore.Round(f1),
            [
                new EvaluationRow(
                    "mean of documents",
                    all.Gold,
                    all.Found,
                    all.Right,
                    SpanScore.Round(precision),
                    SpanScore.Round(recall),
                    SpanScore.Round(f1)
                ),
                all.Row("all phrases"),
            ],
            documents.Count,
            watch.Characters,
            watch.Seconds
        );
    }
}
