using System.Globalization;
using System.Text.Json;
using IctPipeline.Testing;
using IctPipeline.Tools.Scale;

namespace IctPipeline.Infra.Tests.Scale;

/// <summary>docs/scale.md against the simulation, and the simulation's inputs against what they were taken from.</summary>
public sealed class ScalePageTests
{
    private static readonly string Page = RepositoryFiles.Text("docs/scale.md");

    [Fact]
    public void Page_Table_IsWhatTheSimulationPrints() =>
        Assert.Contains(ScaleTable.Text().ReplaceLineEndings("\n"), Page, StringComparison.Ordinal);

    [Fact]
    public void Inputs_OfADocument_AreThoseOfTheIndexingPage()
    {
        var mean = RepositoryFiles
            .Text("docs/indexing.md")
            .Split('\n')
            .Single(line => line.StartsWith("| **mean**", StringComparison.Ordinal));

        Assert.Contains(Inputs.WriteUnits.ToString(CultureInfo.InvariantCulture) + " |", mean, StringComparison.Ordinal);
        Assert.Contains(
            (Inputs.DocumentKilobytes / 1.3).ToString("0.0", CultureInfo.InvariantCulture) + " KB",
            mean,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Limits_OfAnInstance_AreThoseOfHostJson()
    {
        using var host = JsonDocument.Parse(RepositoryFiles.Text("host.json"));

        var blobs = host.RootElement.GetProperty("extensions").GetProperty("blobs");

        Assert.Equal(Limits.Parallelism, blobs.GetProperty("maxDegreeOfParallelism").GetInt32());
    }

    /// <summary>The table of what to change names the rates at which the limits are met.</summary>
    [Theory]
    [InlineData("41 files/s", "requests of Language", 1)]
    [InlineData("230 files/s", "request units of serverless", 0)]
    [InlineData("330 files/s", "cores of the instances", 0)]
    [InlineData("2,000 files/s", "messages of the trigger's queue", 0)]
    [InlineData("4,000 files/s", "requests of the storage account", 0)]
    public void Page_Rates_AreThoseOfTheArithmetic(string rate, string limit, int languageResources)
    {
        Assert.Contains($"| {rate}", Page, StringComparison.Ordinal);
        var told = double.Parse(rate.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

        var loads = new Deployment("", told, Instances: 10, LanguageResources: languageResources).Loads();

        Assert.InRange(loads.Single(load => load.Limit == limit).Load, 0.95, 1.05);
    }
}
