using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>Text, title, authors and day of articles against what people say of them, and what went wrong most visibly.</summary>
internal sealed class FieldScores
{
    /// <summary>F1 below which a text is told as a fault.</summary>
    private const double Poor = 0.8;

    private readonly List<(string Type, WordOverlap Words)> _texts = [];
    private readonly Dictionary<string, SpanScore> _fields = new(StringComparer.Ordinal);
    private readonly FaultList _faults = new();

    public bool HasTexts => _texts.Count > 0;

    /// <summary>Null where nothing went wrong.</summary>
    public IReadOnlyList<EvaluationFault>? Faults => _faults.OrNull;

    /// <param name="wanted">What people say.</param>
    /// <param name="article">What was read; null where nothing was.</param>
    /// <param name="name">Of the file, for whoever looks at a fault.</param>
    public void Add(AnnotatedPage wanted, NormalizedArticle? article, string name)
    {
        if (wanted.Scored.Contains("body"))
        {
            AddText(wanted, article, name);
        }

        foreach (var (field, expected, found, isRight) in PageFields.Of(wanted, article))
        {
            if (!_fields.TryGetValue(field, out var score))
            {
                _fields.Add(field, score = new SpanScore());
            }

            score.Add(expected is null ? 0 : 1, found is null ? 0 : 1, isRight ? 1 : 0);
            if (!isRight && (expected ?? found) is not null)
            {
                Fault(found is null ? "missed" : "invented", field, $"{expected ?? "(none)"} <> {found ?? "(none)"}", name);
            }
        }
    }

    public void Fault(string kind, string type, string text, string name) => _faults.Add(kind, type, text, name);

    /// <summary>The text first, as a whole and by its types, then the fields by name.</summary>
    public IReadOnlyList<EvaluationRow> Rows()
    {
        var rows = new List<EvaluationRow>();
        if (_texts.Count > 0)
        {
            rows.Add(Row("body", _texts));
            var types = _texts
                .GroupBy(text => text.Type)
                .Where(type => type.Key.Length > 0)
                .OrderBy(type => type.Key, StringComparer.Ordinal);
            rows.AddRange(types.Select(type => Row($"body: {type.Key}", [.. type])));
        }

        rows.AddRange(_fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Value.Row(field.Key)));
        return rows;
    }

    private void AddText(AnnotatedPage wanted, NormalizedArticle? article, string name)
    {
        var text = string.Join("\n\n", new[] { article?.Lead, article?.Body }.OfType<string>());
        var words = WordOverlap.Of(wanted.Body ?? "", text);
        _texts.Add((wanted.Type ?? "", words));
        if (words.F1 < Poor)
        {
            Fault(
                words.Recall < words.Precision ? "missed" : "invented",
                "body",
                FormattableString.Invariant($"F1 {words.F1:0.000}"),
                name
            );
        }
    }

    /// <summary>Words of all texts together, and the means over texts of precision, recall and F1.</summary>
    private static EvaluationRow Row(string name, IReadOnlyCollection<(string Type, WordOverlap Words)> texts) =>
        new(
            name,
            texts.Sum(text => text.Words.Wanted),
            texts.Sum(text => text.Words.Found),
            texts.Sum(text => text.Words.Shared),
            SpanScore.Round(texts.Average(text => text.Words.Precision)),
            SpanScore.Round(texts.Average(text => text.Words.Recall)),
            SpanScore.Round(texts.Average(text => text.Words.F1))
        );
}
