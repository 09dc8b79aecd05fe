using IctPipeline.Cli.Files;

namespace IctPipeline.Cli.Tests.Files;

public sealed class OutputTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAsync_NewFile_IsThereWhenAllIsInIt()
    {
        var path = Path.Combine(_folder.Path, "new.jsonl");

        await OutputTarget
            .For(path, "--output")
            .WriteAsync(
                async writer =>
                {
                    await writer.WriteAsync("half");
                    await writer.FlushAsync();
                    Assert.False(File.Exists(path));
                    await writer.WriteAsync(" and half");
                    return 0;
                },
                CancellationToken.None
            );

        Assert.Equal("half and half", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task WriteAsync_ActionThatFails_LeavesTheFileAsItWas()
    {
        var path = _folder.Write("old.jsonl", "old");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            OutputTarget
                .For(path, "--output")
                .WriteAsync<int>(
                    async writer =>
                    {
                        await writer.WriteAsync("new");
                        throw new InvalidOperationException("no");
                    },
                    CancellationToken.None
                )
        );

        Assert.Equal("old", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task WriteAsync_ExistingFile_KeepsItsMode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = _folder.Write("old.jsonl", "old");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(path, mode);

        await WriteAsync(path, "new");

        Assert.Equal("new", await File.ReadAllTextAsync(path));
        Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WriteAsync_LinkToALink_WritesTheFileAndKeepsBoth(bool exists)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "elsewhere")).FullName, "file");
        if (exists)
        {
            await File.WriteAllTextAsync(file, "old");
        }

        var middle = Path.Combine(_folder.Path, "middle");
        var link = Path.Combine(_folder.Path, "link");
        File.CreateSymbolicLink(middle, "elsewhere/file");
        File.CreateSymbolicLink(link, middle);

        await WriteAsync(link, "new");

        Assert.Equal("new", await File.ReadAllTextAsync(file));
        Assert.Equal(middle, new FileInfo(link).LinkTarget);
        Assert.Equal("elsewhere/file", new FileInfo(middle).LinkTarget);
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void For_LinkToItself_IsRefused()
    {
        var link = Path.Combine(_folder.Path, "link");
        File.CreateSymbolicLink(link, link);

        var error = Assert.Throws<UserError>(() => OutputTarget.For(link, "--output"));

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        Assert.StartsWith("--output: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_Device_IsWrittenAndStays()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await WriteAsync("/dev/null", "text");

        Assert.Equal(PathKind.Special, PathKinds.Of("/dev/null"));
        var error = await Assert.ThrowsAsync<Cli.Terminal.OutputException>(() => WriteAsync("/dev/full", "text"));
        Assert.False(error.ReaderGone);
        Assert.Contains("/dev/full", error.Sentence, StringComparison.Ordinal);
        Assert.Equal(PathKind.Special, PathKinds.Of("/dev/full"));
    }

    [Theory]
    [InlineData("-", true)]
    [InlineData("/dev/stdout", true)]
    [InlineData("/dev/fd/1", true)]
    [InlineData("/proc/self/fd/1", true)]
    [InlineData("/dev/stderr", false)]
    [InlineData("/dev/fd/2", false)]
    public void For_OpenDescriptor_IsToldByItsName(string path, bool isOutput)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(isOutput, OutputTarget.For(path, "--output").IsStandardOutput);
        }
    }

    private static Task<int> WriteAsync(string path, string text) =>
        OutputTarget
            .For(path, "--output")
            .WriteAsync(
                async writer =>
                {
                    await writer.WriteAsync(text);
                    return 0;
                },
                CancellationToken.None
            );
}
