using System.Text.Json;
using System.Text.RegularExpressions;
using IctPipeline.Core.Articles;
using IctPipeline.Infra.Tests.Templates;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>
/// Alerts and workbook read metrics, tags and values that the app sends. docs/telemetry.md names them all, and another test
/// holds that page against the code.
/// </summary>
internal static partial class QueryCheck
{
    /// <summary>Alerts that must be there, with the metrics that they read.</summary>
    private static readonly (string Alert, string Metric)[] Needed =
    [
        ("dead-letters", "ict.failures"),
        ("oldest-retry", "ict.queue.oldest_age"),
        ("throttled", "ict.dependency.throttled"),
        ("no-ingest", "ict.files.received"),
        ("poison-messages", "ict.queue.messages"),
    ];

    private static readonly HashSet<string> Columns = ["Name", "Sum", "ItemCount", "Properties", "TimeGenerated"];

    public static IReadOnlyList<string> Faults(InfraFiles files, string? telemetryPage = null)
    {
        var page = telemetryPage ?? File.ReadAllText(RepositoryFolder.PathOf("docs", "telemetry.md"));
        var deployment = Deployment.Of(files);
        var alerts = deployment
            .OfType("Microsoft.Insights/scheduledQueryRules")
            .ToDictionary(
                alert => alert.Name["alert-news-".Length..],
                alert => (string)((Dictionary<string, object?>)alert.ListAt("properties", "criteria", "allOf")[0]!)["query"]!
            );
        var workbook = (string)deployment.OfType("Microsoft.Insights/workbooks").Single().At("properties", "serializedData")!;
        return
        [
            .. Needed
                .Where(need =>
                    !alerts.TryGetValue(need.Alert, out var query) || !query.Contains($"\"{need.Metric}\"", StringComparison.Ordinal)
                )
                .Select(need => $"No alert {need.Alert} reads {need.Metric}"),
            .. alerts.SelectMany(alert => Faults($"alert {alert.Key}", alert.Value, page)),
            .. alerts
                .Where(alert => !alert.Value.Contains("summarize Value = ", StringComparison.Ordinal))
                .Select(alert => $"alert {alert.Key} has no column Value"),
            .. Queries(workbook).SelectMany(query => Faults($"chart {query.Name}", query.Text, page)),
            .. MetricsOf(page)
                .Where(metric =>
                    !Queries(workbook).Any(query => query.Text.Contains($"\"{metric}\"", StringComparison.Ordinal)) && Shown(metric)
                )
                .Select(metric => $"The workbook does not show {metric}"),
        ];
    }

    /// <summary>Instruments that need no chart of their own.</summary>
    private static bool Shown(string metric) =>
        metric is not ("ict.retry.delay" or "ict.language.requests" or "ict.language.batch.documents" or "ict.language.documents.refused")
        && !metric.StartsWith("ict.reindex.", StringComparison.Ordinal);

    private static IEnumerable<string> Faults(string place, string query, string page)
    {
        if (!query.StartsWith("AppMetrics", StringComparison.Ordinal))
        {
            yield break;
        }

        var metrics = Metric().Matches(query).Select(match => match.Groups[1].Value).ToList();
        foreach (var metric in metrics.Where(metric => !MetricsOf(page).Contains(metric)))
        {
            yield return $"{place} reads {metric}, which the app does not send";
        }

        var rows = page.Split('\n')
            .Where(line => metrics.Exists(metric => line.StartsWith($"| `{metric}` |", StringComparison.Ordinal)))
            .ToList();
        foreach (
            var tag in Tag()
                .Matches(query)
                .Select(match => match.Groups[1].Value)
                .Where(tag => !rows.Exists(row => row.Contains($"`{tag}`", StringComparison.Ordinal)))
        )
        {
            yield return $"{place} reads the tag {tag}, which the metric does not have";
        }

        foreach (
            var value in Value()
                .Matches(query)
                .Where(match => match.Groups[1].Value is "outcome" or "reason")
                .Select(match => match.Groups[2].Value)
                .Where(value => !page.Contains($"`{value}`", StringComparison.Ordinal))
        )
        {
            yield return $"{place} looks for {value}, which is no value of the tag";
        }

        var codes = typeof(FailureCodes).GetFields().Select(field => field.GetRawConstantValue() as string).ToHashSet();
        foreach (
            var code in List()
                .Matches(query)
                .SelectMany(match => match.Groups[1].Value.Split(','))
                .Select(code => code.Trim(' ', '"'))
                .Where(code => !codes.Contains(code))
        )
        {
            yield return $"{place} looks for the code {code}, which does not exist";
        }

        foreach (var column in Column().Matches(query).Select(match => match.Groups[1].Value).Where(column => !Columns.Contains(column)))
        {
            yield return $"{place} reads the column {column}, which AppMetrics does not have";
        }
    }

    private static HashSet<string> MetricsOf(string page) => [.. Row().Matches(page).Select(match => match.Groups[1].Value)];

    private static List<(string Name, string Text)> Queries(string workbook)
    {
        using var json = JsonDocument.Parse(workbook);
        return
        [
            .. json
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Where(item => item.GetProperty("content").TryGetProperty("query", out _))
                .Select(item => (item.GetProperty("name").GetString()!, item.GetProperty("content").GetProperty("query").GetString()!)),
        ];
    }

    [GeneratedRegex(@"Name == ""([^""]+)""")]
    private static partial Regex Metric();

    [GeneratedRegex(@"Properties\[""(\w+)""\]")]
    private static partial Regex Tag();

    [GeneratedRegex(@"Properties\[""(\w+)""\]\) == ""([^""]+)""")]
    private static partial Regex Value();

    [GeneratedRegex(@" in \(([^)]+)\)")]
    private static partial Regex List();

    [GeneratedRegex(@"(?:sum|max|bin|where)\(?\s*(?<!\w)([A-Z]\w+)")]
    private static partial Regex Column();

    [GeneratedRegex(@"^\| `(ict\.[\w.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
