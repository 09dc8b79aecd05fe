using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// Names by exact span and category. Only categories that the set labels are compared; of the others neither side counts. The sentences
/// of a document are analysed together, one a line.
/// </summary>
/// <param name="documents">How many sentences each document has.</param>
internal sealed class EntityScorer(IReadOnlyList<ColumnSentence> sentences, IReadOnlyList<int> documents, EvaluationOptions options)
{
    private const int MostFaults = 1000;

    /// <summary>Subcategory of times of day, which sets that label dates do not label.</summary>
    private const string Time = "Time";

    private static readonly string[] DateHeads = ["ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "cùng"];

    private readonly Dictionary<string, SpanScore> _scores = [];
    private readonly Dictionary<string, int> _ignored = [];
    private readonly FaultList _faults = new(MostFaults);
    private bool _hasTimes;

    public EvaluationReport Score(string set, string language, CancellationToken cancellationToken)
    {
        var gold = sentences.Select(sentence => sentence.Spans().ToList()).ToList();
        foreach (var type in gold.SelectMany(spans => spans).Select(span => span.Type))
        {
            if (EntityLabels.Category(type) is { } category)
            {
                _scores.TryAdd(category, new SpanScore());
            }
            else
            {
                _ignored[type] = _ignored.GetValueOrDefault(type) + 1;
            }
        }

        _hasTimes = gold.SelectMany(spans => spans).Any(span => EntityLabels.IsTime(span.Type));
        var watch = new AnalysisWatch(language);
        var first = 0;
        foreach (var length in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = string.Join('\n', sentences.Skip(first).Take(length).Select(sentence => sentence.Text));
            Compare(text, [.. Shifted(gold, first, length)], watch.Analyze(text));
            first += length;
        }

        var all = new SpanScore();
        foreach (var score in _scores.Values)
        {
            all.Add(score);
        }

        return new EvaluationReport(
            "entities",
            set,
            language,
            "micro F1, exact span",
            SpanScore.Round(all.F1),
            [.. _scores.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.Row(pair.Key)), all.Row("all")],
            sentences.Count,
            watch.Characters,
            watch.Seconds
        )
        {
            Ignored = _ignored,
            Faults = _faults.All,
        };
    }

    /// <summary>The spans of a document's sentences, by their places in the document.</summary>
    private IEnumerable<LabelledSpan> Shifted(List<List<LabelledSpan>> gold, int first, int length)
    {
        var start = 0;
        for (var i = first; i < first + length; i++)
        {
            foreach (var span in gold[i])
            {
                yield return span with
                {
                    Start = span.Start + start,
                    End = span.End + start,
                };
            }

            start += sentences[i].Text.Length + 1;
        }
    }

    private void Compare(string text, List<LabelledSpan> labelled, LocalTextAnalysis analysis)
    {
        var gold = new HashSet<(int, int, string)>();
        foreach (var span in labelled)
        {
            if (EntityLabels.Category(span.Type) is { } category)
            {
                gold.Add(
                    (
                        category == EntityCategories.DateTime && options.DateHeads ? WithoutHead(text, span.Start, span.End) : span.Start,
                        span.End,
                        category
                    )
                );
            }
        }

        var found = new HashSet<(int, int, string)>();
        foreach (
            var entity in analysis.Entities.Where(entity =>
                _scores.ContainsKey(entity.Category) && (_hasTimes || entity.Subcategory != Time)
            )
        )
        {
            foreach (var mention in entity.Mentions)
            {
                found.Add((mention.Offset, mention.Offset + mention.Length, entity.Category));
            }
        }

        foreach (var (category, score) in _scores)
        {
            score.Add(
                gold.Count(span => span.Item3 == category),
                found.Count(span => span.Item3 == category),
                gold.Count(span => span.Item3 == category && found.Contains(span))
            );
        }

        Remember("missed", text, gold.Except(found));
        Remember("invented", text, found.Except(gold));
    }

    private void Remember(string kind, string text, IEnumerable<(int Start, int End, string Category)> spans)
    {
        foreach (var (start, end, category) in spans)
        {
            var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
            var lineEnd = text.IndexOf('\n', end);
            _faults.Add(kind, category, text[start..end], text[line..(lineEnd < 0 ? text.Length : lineEnd)]);
        }
    }

    private static int WithoutHead(string text, int start, int end)
    {
        foreach (var head in DateHeads)
        {
            if (text.AsSpan(start, end - start).StartsWith(head + " ", StringComparison.OrdinalIgnoreCase))
            {
                return WithoutHead(text, start + head.Length + 1, end);
            }
        }

        return start;
    }
}
