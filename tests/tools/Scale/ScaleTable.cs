using System.Globalization;
using System.Text;

namespace IctPipeline.Tools.Scale;

/// <summary>The table of docs/scale.md.</summary>
internal static class ScaleTable
{
    public const int Seed = 1;

    /// <summary>Seconds of simulated time at the least, and files at the least and at the most.</summary>
    private const int LeastSeconds = 4;
    private const int FewestFiles = 2_000;
    private const int MostFiles = 40_000;

    public static IReadOnlyList<Deployment> Deployments { get; } =
    [
        new("as deployed", 1, Instances: 1),
        new("as deployed", 100, Instances: 10),
        new("as deployed", 10_000, Instances: 10),
        new("400,000 RU/s, 1,000 instances", 10_000, Instances: Limits.Instances, Units: 400_000),
        new("the same as 8 apps and accounts of 60 instances", 10_000, Instances: 60, Shards: 8, Units: 400_000),
        new("Language, one resource", 1, Instances: 1, LanguageResources: 1),
        new("Language, one resource", 100, Instances: 10, LanguageResources: 1),
        new("Language, 3 resources", 100, Instances: 10, LanguageResources: 3),
    ];

    public static SimulationResult Simulate(Deployment deployment) =>
        Simulation.Run(deployment, Math.Clamp((int)(deployment.Rate * LeastSeconds), FewestFiles, MostFiles), Seed);

    public static string Text()
    {
        var text = new StringBuilder();
        text.AppendLine("| files/s | set up | documents/s | median, 95 % | fullest limit | next | dollars a month |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var deployment in Deployments)
        {
            var result = Simulate(deployment);
            var loads = deployment.Loads();
            var keepsUp = loads[0].Load < 1;
            text.AppendJoin(
                    " | ",
                    $"| {Number(deployment.Rate)}",
                    deployment.Name,
                    Rounded(result.FilesPerSecond),
                    keepsUp ? $"{Seconds(result.MedianSeconds)}, {Seconds(result.SlowSeconds)}" : "grows",
                    Load(loads[0]),
                    Load(loads[1]),
                    keepsUp ? Rounded(MonthlyCost.Of(deployment, result)) : ""
                )
                .AppendLine(" |");
        }

        return text.ToString();
    }

    private static string Load((string Limit, double Load) load) => $"{load.Limit}, {Number(load.Load * 100)} %";

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    /// <summary>Two digits: the inputs allow no more.</summary>
    private static string Rounded(double value)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value)) - 1));
        return (Math.Round(value / unit) * unit).ToString(value < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture);
    }
}
