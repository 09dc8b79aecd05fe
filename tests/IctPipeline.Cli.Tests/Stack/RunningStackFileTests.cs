using System.Diagnostics;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Tests.Stack;

public sealed class RunningStackFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WrittenByThisProcess_IsAlive()
    {
        var stack = Own();
        RunningStackFile.Write(_folder.Path, stack);

        var read = RunningStackFile.Read(_folder.Path);

        Assert.Equal(stack, read);
        Assert.True(read!.IsAlive);
    }

    [Fact]
    public void IsAlive_ProcessIdUsedAgain_IsFalse() => Assert.False((Own() with { ProcessStarted = DateTimeOffset.UnixEpoch }).IsAlive);

    [Fact]
    public void IsAlive_NoSuchProcess_IsFalse() => Assert.False((Own() with { ProcessId = int.MaxValue }).IsAlive);

    [Theory]
    [InlineData(null)]
    [InlineData("{ \"processId\":")]
    public void Read_MissingOrDamagedFile_IsNull(string? content)
    {
        if (content is not null)
        {
            _folder.Write("stack.json", content);
        }

        Assert.Null(RunningStackFile.Read(_folder.Path));
    }

    [Fact]
    public void Write_HoldsAKey_OnlyTheOwnerMayReadIt()
    {
        RunningStackFile.Write(_folder.Path, Own());

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Path, "stack.json")));
        }
    }

    [Fact]
    public void Remove_FileOfAnotherProcess_Stays()
    {
        RunningStackFile.Write(_folder.Path, Own() with { ProcessId = int.MaxValue });
        RunningStackFile.Remove(_folder.Path);
        Assert.NotNull(RunningStackFile.Read(_folder.Path));

        RunningStackFile.Write(_folder.Path, Own());
        RunningStackFile.Remove(_folder.Path);
        Assert.Null(RunningStackFile.Read(_folder.Path));
    }

    private static RunningStack Own()
    {
        using var process = Process.GetCurrentProcess();
        return new RunningStack(
            process.Id,
            process.StartTime.ToUniversalTime(),
            new Uri("http://127.0.0.1:1/"),
            "key",
            "storage",
            new Uri("http://127.0.0.1:2/"),
            "cosmos"
        );
    }
}
