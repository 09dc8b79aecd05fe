using IctPipeline.Tools.Scale;

namespace IctPipeline.Infra.Tests.Scale;

/// <summary>The simulation against the law that it must keep: what the fullest limit lets through comes through, and no more.</summary>
public sealed class SimulationTests
{
    private const int Files = 4_000;

    /// <summary>
    /// Part of the throughput by which a run may differ from the arithmetic: files come at random, and its ends are ragged.
    /// </summary>
    private const double Tolerance = 0.06;

    /// <summary>Each exceeds one limit and no other.</summary>
    [Theory]
    [InlineData("cores of the instances", 400, 10, 100_000, 0)]
    [InlineData("request units of serverless", 320, 20, 0, 0)]
    [InlineData("request units", 600, 40, 10_000, 0)]
    [InlineData("messages of the trigger's queue", 2_600, 200, 400_000, 0)]
    [InlineData("requests of Language", 60, 20, 0, 1)]
    [InlineData("files at once on the instances", 20, 1, 0, 3)]
    public void Run_OneLimitExceeded_StoresWhatItLetsThrough(string limit, double rate, int instances, double units, int languageResources)
    {
        var deployment = new Deployment("", rate, instances, Units: units, LanguageResources: languageResources);
        var loads = deployment.Loads();
        Assert.Equal(limit, loads[0].Limit);
        Assert.True(loads[0].Load > 1 && loads[1].Load < 1);

        var result = Simulation.Run(deployment, Files, ScaleTable.Seed);

        var expected = deployment.Rate / loads[0].Load;
        Assert.InRange(result.FilesPerSecond, expected * (1 - Tolerance), expected * (1 + Tolerance));
    }

    [Fact]
    public void Run_EveryDeploymentOfTheTable_StoresAllOrWhatTheFullestLimitLetsThrough() =>
        Assert.All(
            ScaleTable.Deployments,
            deployment =>
            {
                var result = ScaleTable.Simulate(deployment);
                var load = deployment.Loads()[0].Load;
                if (load < 1)
                {
                    Assert.InRange(result.FilesPerSecond, deployment.Rate * (1 - Tolerance), deployment.Rate * (1 + Tolerance));
                }
                else
                {
                    Assert.InRange(result.FilesPerSecond, 0, deployment.Rate / load * (1 + Tolerance));
                }
            }
        );

    [Fact]
    public void Run_NoLimitNear_TakesNoLongerThanAFileAlone()
    {
        var deployment = new Deployment("", 1, Instances: 10);

        var result = Simulation.Run(deployment, Files, ScaleTable.Seed);

        Assert.InRange(result.MedianSeconds, deployment.AloneSeconds * 0.8, deployment.AloneSeconds * 1.2);
    }

    [Fact]
    public void Run_SameSeed_GivesTheSame()
    {
        var deployment = new Deployment("", 100, Instances: 10);

        Assert.Equal(Simulation.Run(deployment, Files, seed: 5), Simulation.Run(deployment, Files, seed: 5));
        Assert.NotEqual(Simulation.Run(deployment, Files, seed: 5), Simulation.Run(deployment, Files, seed: 6));
    }
}
