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

    [Fact]
    public void IsAlive_ClockWasChanged_GoesByTheMark()
    {
        var mark = ProcessMark.Of(Environment.ProcessId);
        var moved = Own() with { ProcessStarted = DateTimeOffset.UnixEpoch, ProcessMark = mark };

        Assert.Equal(mark is not null, moved.IsAlive);
        Assert.False((Own() with { ProcessMark = "another boot 1" }).IsAlive && mark is not null);
    }

    [Fact]
    public void ProcessMark_NameWithSpacesAndBrackets_IsPassedOver() =>
        Assert.Equal("777", ProcessMark.StartOf("42 (a b) c) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 777 19 20\n"));

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

    [Theory]
    [InlineData(null, false)]
    [InlineData("{ \"processId\":", true)]
    [InlineData("", true)]
    public void Damage_FileThatCannotBeRead_IsNamed(string? content, bool isDamaged)
    {
        if (content is not null)
        {
            _folder.Write("stack.json", content);
        }

        var damage = RunningStackFile.Damage(_folder.Path);

        Assert.Equal(isDamaged, damage?.Contains(Path.Combine(_folder.Path, "stack.json"), StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Open_StackFileIsDamaged_SaysSo()
    {
        _folder.Write("stack.json", "{");

        var error = Assert.Throws<UserError>(() => StackConnection.Open(_folder.Path, account: false));

        Assert.Equal(ExitCodes.Unreachable, error.ExitCode);
        Assert.Contains("stack.json is damaged", error.Message, StringComparison.Ordinal);
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
