using System.Text.Json;

namespace IctPipeline.EndToEnd.Tests;

/// <summary><c>ict bench</c> against the servers that it starts.</summary>
public sealed class BenchTests
{
    private const int Files = 110;

    [Fact]
    public async Task Bench_FewFiles_TellsThePipelineBesideBothCeilings()
    {
        var (exitCode, output, error) = await IctProcess.RunAsync("bench", "--files", $"{Files}", "--json");

        Assert.True(exitCode == 0, error);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(Files, report.GetProperty("indexed").GetInt32());
        foreach (var phase in new[] { "pipeline", "first", "rest", "ceilingSame", "ceilingLeast" })
        {
            Assert.True(report.GetProperty(phase).GetProperty("seconds").GetDouble() > 0, phase);
        }

        Assert.True(report.GetProperty("requests").GetProperty("total").GetDouble() >= 3, output);
    }
}
