using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>How <c>ict up</c> ends when it is told to.</summary>
public sealed class StopTests : IDisposable
{
    private const int Files = 300;
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, 130)]
    [InlineData(true, 143)]
    public async Task Up_SignalBeforeEveryFileHasEnded_IsNoSuccess(bool terminate, int expected)
    {
        for (var number = 0; number < Files; number++)
        {
            _folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"stop/{number}.md"),
                Encoding.UTF8.GetBytes($"# Bài {number}\n\nTin.\n")
            );
        }

        await using var up = IctProcess.Start(_folder.Up(Path.Combine(_folder.Path, "in", "stop")));
        await up.SaysAsync("Everything runs");

        Assert.Equal(expected, await (terminate ? up.TerminateAsync() : up.InterruptAsync()));
        Assert.DoesNotContain("   at ", up.Error, StringComparison.Ordinal);
        await _folder.ServersEndAsync();
    }

    [Fact]
    public async Task Up_SigtermThatReachesItsServersToo_IsACleanStop()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using var up = IctProcess.Start(_folder.Up());
        await up.SaysAsync("Running:");
        foreach (var server in _folder.Servers())
        {
            Assert.Equal(0, Send(server, 15));
        }

        Assert.Equal(0, await up.TerminateAsync());
        Assert.Empty(up.Error.Replace("Stopping…", "", StringComparison.Ordinal).Trim());
        await _folder.ServersEndAsync();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int processId, int signal);
}
