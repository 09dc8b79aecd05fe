using IctPipeline.Cli.Doctor;
using IctPipeline.Cli.Up;
using IctPipeline.Core.Conditions;

namespace IctPipeline.Cli.Tests.Doctor;

public sealed class DoctorTests
{
    [Theory]
    [InlineData("v20.20.2", FindingState.Good)]
    [InlineData("10.0.401", FindingState.Bad)]
    [InlineData("v18.1.0", FindingState.Bad)]
    [InlineData("nonsense", FindingState.Bad)]
    [InlineData(null, FindingState.Bad)]
    public void Judge_Version_SaysWhatToDoWhereItIsTooOld(string? version, object expected)
    {
        var finding = ToolChecks.Judge("Node.js", version, 20, "Install it.");
        Assert.Equal(expected, finding.State);
        Assert.Equal(finding.State == FindingState.Good ? null : "Install it.", finding.Mend);
    }

    [Fact]
    public async Task Tools_Missing_AreBadWithAWayToMend()
    {
        var findings = await new ToolChecks((_, _) => Task.FromResult<string?>(null)).RunAsync(default).Take(3).ToListAsync();
        Assert.All(findings, finding => Assert.Equal((FindingState.Bad, "not found"), (finding.State, finding.Found)));
        Assert.All(findings, finding => Assert.Contains("Install", finding.Mend, StringComparison.Ordinal));
    }

    [Fact]
    public void Machine_PortTaken_IsNotedWithItsOption()
    {
        using var folder = new TemporaryFolder();
        var findings = new MachineChecks(Path.Combine(folder.Path, "not", "yet"), null, port => port != PortChoice.Cosmos).Run().ToList();
        var taken = Assert.Single(findings, finding => finding.State == FindingState.Note);
        Assert.Equal("port 8081", taken.Check);
        Assert.Contains("--cosmos-port", taken.Mend, StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding is { Check: "data folder", State: FindingState.Good });
    }

    [Fact]
    public async Task Doctor_AccountNotConfigured_IsBadAndIncomplete()
    {
        using var folder = new TemporaryFolder();
        var screen = new TestScreen();
        Assert.Equal(ExitCodes.Incomplete, await screen.RunAsync("doctor", "--account", "--json", "--data", folder.Path));
        Assert.Contains("\"state\":\"bad\"", Assert.Single(screen.Lines), StringComparison.Ordinal);
    }
}
