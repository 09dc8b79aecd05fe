using System.Diagnostics;
using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// Text, title, authors and day of each page. The figure is the mean over pages of the words' F1 of lead and body together.
/// </summary>
internal sealed class PageScorer
{
    private const int MaxBytes = 64 * 1024 * 1024;
    private const int MostFaults = 200;

    /// <summary>F1 below which a page's text is told as a fault.</summary>
    private const double Poor = 0.8;

    private readonly ArticleReader _reader = new(new ReadLimits { MaxBytes = MaxBytes });
    private readonly List<(string Type, WordOverlap Words)> _texts = [];
    private readonly Dictionary<string, SpanScore> _fields = new(StringComparer.Ordinal);
    private readonly List<EvaluationFault> _faults = [];
    private readonly Stopwatch _watch = new();
    private int _pages;
    private long _characters;

    public static EvaluationReport Score(string set, IEnumerable<AnnotatedPage> pages, CancellationToken cancellationToken)
    {
        var scorer = new PageScorer();
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scorer.Add(page);
        }

        return scorer.Report(set);
    }

    private void Add(AnnotatedPage page)
    {
        _watch.Start();
        var article = Read(page);
        _watch.Stop();
        (_pages, _characters) = (_pages + 1, _characters + page.Html.Length);
        if (page.Scored.Contains("body"))
        {
            var text = string.Join("\n\n", new[] { article?.Lead, article?.Body }.OfType<string>());
            var words = WordOverlap.Of(page.Body ?? "", text);
            _texts.Add((page.Type ?? "", words));
            if (words.F1 < Poor)
            {
                Fault(
                    words.Recall < words.Precision ? "missed" : "invented",
                    "body",
                    FormattableString.Invariant($"F1 {words.F1:0.000}"),
                    page
                );
            }
        }

        foreach (var (field, wanted, found, isRight) in PageFields.Of(page, article))
        {
            if (!_fields.TryGetValue(field, out var score))
            {
                _fields.Add(field, score = new SpanScore());
            }

            score.Add(wanted is null ? 0 : 1, found is null ? 0 : 1, isRight ? 1 : 0);
            if (!isRight && (wanted ?? found) is not null)
            {
                Fault(found is null ? "missed" : "invented", field, $"{wanted ?? "(none)"} <> {found ?? "(none)"}", page);
            }
        }
    }

    /// <summary>Under a name that tells nothing, so that no date comes from it; null where the page is refused.</summary>
    private NormalizedArticle? Read(AnnotatedPage page)
    {
        try
        {
            var file = new SourceFile("page.html", page.Html) { ContentType = "text/html", LastModified = page.SavedAt };
            return _reader.Read(file).Select(member => member.Article).FirstOrDefault();
        }
        catch (ArticleRejectedException)
        {
            return null;
        }
    }

    private void Fault(string kind, string type, string text, AnnotatedPage page)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(new EvaluationFault(kind, type, text, page.Name));
        }
    }

    private EvaluationReport Report(string set)
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
        var overall = rows.Count > 0 ? rows[0].F1 : 0;
        return new EvaluationReport(
            "pages",
            set,
            null,
            _texts.Count > 0 ? "mean word F1 of the text" : "F1 of the first field",
            overall,
            rows,
            _pages,
            _characters,
            _watch.Elapsed.TotalSeconds
        )
        {
            Faults = _faults.Count > 0 ? _faults : null,
        };
    }

    /// <summary>Words of all pages together, and the means over pages of precision, recall and F1.</summary>
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
