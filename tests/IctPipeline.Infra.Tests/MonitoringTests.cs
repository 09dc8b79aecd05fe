using IctPipeline.Infra.Tests.Checks;
using IctPipeline.Infra.Tests.Templates;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests;

/// <summary>Alerts, workbook and budget.</summary>
[Collection(BicepCollection.Name)]
public sealed class MonitoringTests
{
    [BicepFact]
    public void Queries_OfAlertsAndWorkbook_ReadWhatTheAppSends() => Assert.Empty(QueryCheck.Faults(InfraFiles.Shipped));

    [BicepTheory]
    [InlineData(
        "modules/alerts.bicep",
        "\"ict.failures\" and tostring(Properties[\"outcome\"])",
        "\"ict.failure\" and tostring(Properties[\"outcome\"])",
        "reads ict.failure, which"
    )]
    [InlineData("modules/alerts.bicep", "Properties[\"reason\"]", "Properties[\"cause\"]", "the tag cause")]
    [InlineData("modules/alerts.bicep", "\"dropped\"", "\"drop\"", "looks for drop")]
    [InlineData("modules/alerts.bicep", "\"CircuitOpen\"", "\"CircuitsOpen\"", "the code CircuitsOpen")]
    [InlineData("modules/alerts.bicep", "name: 'no-ingest'", "name: 'ingest'", "No alert no-ingest")]
    [InlineData("modules/alerts.bicep", "summarize Value = count()", "summarize Files = count()", "no column Value")]
    [InlineData("modules/alerts.bicep", "Value = sum(Sum)'", "Value = sum(Total)'", "the column Total")]
    [InlineData("workbook.json", "ict.stage.duration", "ict.stage.time", "reads ict.stage.time")]
    public void Queries_Wrong_AreFound(string path, string piece, string other, string fault) =>
        Assert.Contains(
            QueryCheck.Faults(InfraFiles.Shipped.With(path, piece, other)),
            each => each.Contains(fault, StringComparison.Ordinal)
        );

    [BicepTheory]
    [InlineData("ops@example.com", 200L, 1)]
    [InlineData("", 200L, 0)]
    [InlineData("ops@example.com", 0L, 0)]
    public void Budget_ByParameters_IsMade(string emails, long amount, int count) =>
        Assert.Equal(
            count,
            Deployment
                .Of(InfraFiles.Shipped, ("alertEmails", emails), ("monthlyBudget", amount))
                .OfType("Microsoft.Consumption/budgets")
                .Count()
        );

    [BicepFact]
    public void Alerts_All_NotifyAndAreInTheRunbook()
    {
        var deployment = Deployment.Of(InfraFiles.Shipped);
        var group = deployment.OfType("Microsoft.Insights/actionGroups").Single();
        var runbook = File.ReadAllText(RepositoryFolder.PathOf("docs", "runbook.md"));
        var alerts = deployment
            .OfType("Microsoft.Insights/scheduledQueryRules")
            .Concat(deployment.OfType("Microsoft.Insights/metricAlerts"))
            .ToList();

        Assert.Equal(7, alerts.Count);
        Assert.All(
            alerts,
            alert =>
                Assert.Contains(
                    group.Id,
                    System.Text.Json.JsonSerializer.Serialize(alert.At("properties", "actions")),
                    StringComparison.Ordinal
                )
        );
        Assert.All(alerts, alert => Assert.Contains($"`{alert.Name["alert-news-".Length..]}`", runbook, StringComparison.Ordinal));
    }
}
