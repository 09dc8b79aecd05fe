using System.Diagnostics;
using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// The charset of each file by itself. Right is the name that the set gives it, or that of a charset that holds all of that one; the figure
/// is the share of files that are right.
/// </summary>
internal sealed class CharsetScorer
{
    private readonly ArticleReader _reader = ScoredFiles.NewReader();
    private readonly SortedDictionary<string, SpanScore> _scores = new(StringComparer.Ordinal);
    private readonly FaultList _faults = new();

    public static EvaluationReport Score(string set, IReadOnlyList<NamedCharset> files, CancellationToken cancellationToken)
    {
        var scorer = new CharsetScorer();
        var watch = new Stopwatch();
        var size = 0L;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bytes = File.ReadAllBytes(file.Path);
            watch.Start();
            var found = scorer.Read(bytes);
            watch.Stop();
            size += bytes.Length;
            scorer.Add(file, found);
        }

        var all = new SpanScore();
        foreach (var score in scorer._scores.Values)
        {
            all.Add(score);
        }

        return new EvaluationReport(
            "charsets",
            set,
            null,
            "share of files read in the charset named, or in one that holds it",
            SpanScore.Round(all.Recall),
            [all.Row("all"), .. scorer._scores.Where(pair => pair.Value.Gold > 0).Select(pair => pair.Value.Row(pair.Key))],
            files.Count,
            size,
            watch.Elapsed.TotalSeconds
        )
        {
            Faults = scorer._faults.OrNull,
        };
    }

    private void Add(NamedCharset file, FileFacts? facts)
    {
        var said = facts?.Charset;
        var found = said is null ? null : CharsetName.Find(said) ?? said;
        var isRight = found is not null && CharsetName.Holds(found, file.Charset);
        ScoreFor(file.Charset).Add(1, 0, isRight ? 1 : 0);
        if (found is not null)
        {
            ScoreFor(isRight ? file.Charset : found).Add(0, 1, 0);
        }

        if (!isRight)
        {
            var text = FormattableString.Invariant(
                $"{file.Charset} <> {found ?? "(refused)"}, confidence {facts?.CharsetConfidence ?? 0:0.00}"
            );
            _faults.Add(found is null ? "missed" : "invented", file.Charset, text, file.Path);
        }
    }

    /// <summary>Under a name that tells nothing; what is refused for another reason has been decoded, too.</summary>
    private FileFacts? Read(byte[] bytes)
    {
        try
        {
            var first = _reader.Read(new SourceFile("file.txt", bytes)).FirstOrDefault();
            return first?.Article?.File ?? first?.Rejection?.File;
        }
        catch (ArticleRejectedException rejection)
        {
            return rejection.File;
        }
    }

    private SpanScore ScoreFor(string charset)
    {
        if (!_scores.TryGetValue(charset, out var score))
        {
            _scores.Add(charset, score = new SpanScore());
        }

        return score;
    }
}
