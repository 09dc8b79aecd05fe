namespace IctPipeline.LocalHost.Tests;

public sealed class PrivateFolderTests : IDisposable
{
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead | UnixFileMode.GroupRead;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    private readonly string _root = Directory.CreateTempSubdirectory("ict-private").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Create_FolderThatIsMissing_IsTheUsersAlone()
    {
        var path = Path.Combine(_root, "a", "b");

        PrivateFolder.Create(path);

        Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(path) == Folder);
    }

    [Fact]
    public void Close_FolderThatWasOpen_IsTheUsersAloneWithEverythingInIt()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.True(Directory.Exists(_root));
            return;
        }

        var inner = Directory.CreateDirectory(Path.Combine(_root, "inner"), Folder | UnixFileMode.OtherRead).FullName;
        var file = Path.Combine(inner, "receipts.jsonl");
        var outside = Path.Combine(_root, "outside");
        System.IO.File.WriteAllText(file, "");
        System.IO.File.WriteAllText(outside, "");
        System.IO.File.SetUnixFileMode(file, Open);
        System.IO.File.SetUnixFileMode(outside, Open);
        System.IO.File.CreateSymbolicLink(Path.Combine(inner, "link"), outside);

        PrivateFolder.Close(inner);

        Assert.Equal((Folder, File), (System.IO.File.GetUnixFileMode(inner), System.IO.File.GetUnixFileMode(file)));
        Assert.Equal(Open, System.IO.File.GetUnixFileMode(outside));
    }

    [Fact]
    public void FileOptions_NewFile_IsTheUsersAlone()
    {
        var path = Path.Combine(_root, "key");

        using (new FileStream(path, PrivateFolder.FileOptions(FileMode.Create, FileAccess.Write))) { }

        Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(path) == File);
    }
}
