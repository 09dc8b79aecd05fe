using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>Deletion, failures and stops through <c>ict</c> itself, with <c>ict audit</c> as the judge.</summary>
public sealed class AuditTests : IDisposable
{
    /// <summary>128 and SIGTERM: ended before it was done.</summary>
    private const int Terminated = 143;

    private const int Files = 40;
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Failures_DropReplayDiscardDelete_AuditStaysClean()
    {
        _folder.Write("a/good.md", Encoding.UTF8.GetBytes("---\ntitle: Bài\n---\n\nTại Huế, một bản tin.\n"));
        _folder.Write("a/empty.md", []);
        _folder.Write("a/gone.txt", Encoding.UTF8.GetBytes("Tít\n\nMột bài sẽ bị xóa.\n"));
        await using var up = IctProcess.Start(_folder.Up("--in-memory", Path.Combine(_folder.Path, "in", "a")));
        await up.SaysAsync("Running:");
        await up.BecomesAsync(async () => (await AuditAsync()).ExitCode == 0, "the audit is clean");

        var (exitCode, list, _) = await RunAsync("failures", "list", "--code", "Empty", "--json");
        Assert.Equal(0, exitCode);
        using var failure = JsonDocument.Parse(Assert.Single(list.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("dead", failure.RootElement.Text("status"));
        var blob = failure.RootElement.Text("blob")!;
        var (_, shown, _) = await RunAsync("failures", "show", blob);
        Assert.Contains("Empty: ", shown, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("failures", "replay", blob)).ExitCode);
        await up.BecomesAsync(
            async () => (await RunAsync("failures", "list", "--status", "dead")).Output.Contains(blob, StringComparison.Ordinal),
            "it failed again"
        );
        Assert.Equal(0, (await RunAsync("failures", "discard", blob, "--reason", "Nothing in it.")).ExitCode);
        Assert.Equal(1, (await RunAsync("failures", "discard", blob, "--reason", "Again.")).ExitCode);

        await foreach (var drop in _folder.Drops().GetBlobsAsync())
        {
            if (drop.Name.EndsWith("gone.txt", StringComparison.Ordinal))
            {
                await _folder.Drops().DeleteBlobAsync(drop.Name);
            }
        }

        await up.BecomesAsync(async () => await AuditAsync() is { ExitCode: 0, Tombstones: 1 }, "the deletion is followed");
        Assert.Equal((0, 1, 1), await AuditAsync());
    }

    [Fact]
    public async Task Up_TerminatedInTheMiddle_EndsInTimeAndTheNextRunIsClean()
    {
        for (var number = 0; number < Files; number++)
        {
            _folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"t/{number:000}.txt"),
                Encoding.UTF8.GetBytes($"Bài số {number}\n\nTin {number} từ Đà Nẵng.\n")
            );
        }

        await using (var first = IctProcess.Start(_folder.Up(Path.Combine(_folder.Path, "in", "t"))))
        {
            await first.BecomesAsync(
                async () =>
                {
                    using var client = _folder.Cosmos();
                    return await Documents.CountAsync(client) > 0;
                },
                "the first document is there"
            );

            // 0 where it was faster than the signal.
            Assert.Contains(await first.TerminateAsync(), new[] { 0, Terminated });
        }

        await _folder.ServersEndAsync();
        await using var second = IctProcess.Start(_folder.Up());
        await second.SaysAsync("Running:");
        await second.BecomesAsync(async () => (await AuditAsync()).ExitCode == 0, "the audit is clean");
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args) =>
        IctProcess.RunAsync([.. args, "--data", _folder.Data]);

    private async Task<(int ExitCode, long Documents, long Tombstones)> AuditAsync()
    {
        var (exitCode, output, error) = await RunAsync("audit", "--json", "--grace", "0");
        Assert.True(exitCode is 0 or 1, output + error);
        using var report = JsonDocument.Parse(output);
        return (exitCode, report.RootElement.GetProperty("documents").GetInt64(), report.RootElement.GetProperty("tombstones").GetInt64());
    }
}
