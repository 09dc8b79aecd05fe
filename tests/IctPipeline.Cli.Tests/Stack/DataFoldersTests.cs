using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Tests.Stack;

public sealed class DataFoldersTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Public = Private | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_MissingFolder_IsMadeForItsUserAlone()
    {
        var path = Path.Combine(_folder.Path, "new", "data");

        DataFolders.Open(path);

        Assert.True(Directory.Exists(DataFolders.Servers(path)));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == Private);
    }

    [Theory]
    [InlineData("host/receipts.jsonl", true)]
    [InlineData("holiday.jpg", false)]
    public void Open_FolderThatWasOpen_IsClosedUnlessItHoldsOtherThings(string content, bool isClosed)
    {
        var file = _folder.Write(content, "");
        _folder.Write("host/host-key", "key");
        if (OperatingSystem.IsWindows())
        {
            Assert.True(File.Exists(file));
            return;
        }

        File.SetUnixFileMode(_folder.Path, Public);

        DataFolders.Open(_folder.Path);

        Assert.Equal(isClosed ? Private : Public, File.GetUnixFileMode(_folder.Path));
        Assert.Equal(Private, File.GetUnixFileMode(DataFolders.Host(_folder.Path)));
    }

    [Fact]
    public void Open_FileInTheWay_IsASentence()
    {
        var file = _folder.Write("data", "");

        var error = Assert.Throws<UserError>(() => DataFolders.Open(file));

        Assert.Equal(ExitCodes.CannotStart, error.ExitCode);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }
}
