using IctPipeline.Cli.Files;

namespace IctPipeline.Cli.Tests.Files;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Walk_Folder_GivesFilesInOrdinalOrderWithStableNames()
    {
        foreach (var name in new[] { "b.txt", "B.txt", "a/z.md", "a/nested/y.md", "a.txt" })
        {
            _folder.Write($"news/{name}", "x");
        }

        var files = InputFiles.Walk([Path.Combine(_folder.Path, "news")]).ToList();

        Assert.Equal(["news/B.txt", "news/a/nested/y.md", "news/a/z.md", "news/a.txt", "news/b.txt"], files.Select(file => file.BlobName));
        Assert.All(files, file => Assert.Equal($"{_folder.Path}/{file.BlobName}", file.Path));
        Assert.All(files, file => Assert.True(File.Exists(file.FullPath)));
    }

    [Fact]
    public void Walk_HiddenEntries_AreLeftOutUnlessNamed()
    {
        _folder.Write("news/.git/config", "x");
        var hidden = _folder.Write("news/.draft.md", "x");
        _folder.Write("news/seen.md", "x");

        Assert.Equal(["news/seen.md"], InputFiles.Walk([Path.Combine(_folder.Path, "news")]).Select(file => file.BlobName));
        Assert.Equal([".draft.md"], InputFiles.Walk([hidden]).Select(file => file.BlobName));
    }

    [Fact]
    public void Walk_LinkToAFolderAbove_IsNotFollowed()
    {
        _folder.Write("news/one.md", "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "news", "circle"), _folder.Path);

        Assert.Equal(["news/one.md"], InputFiles.Walk([Path.Combine(_folder.Path, "news")]).Select(file => file.BlobName));
    }

    [Fact]
    public void Walk_PipesAndDevicesInAFolder_AreLeftOut()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _folder.Write("news/one.md", "x");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "news", "zero"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "news", "two.md"), "one.md");

        Assert.Equal(["news/one.md", "news/two.md"], InputFiles.Walk([Path.Combine(_folder.Path, "news")]).Select(file => file.BlobName));
    }

    [Fact]
    public void Walk_TrailingSlash_ChangesNothing()
    {
        _folder.Write("news/one.md", "x");

        var file = Assert.Single(InputFiles.Walk([Path.Combine(_folder.Path, "news") + "/"]));

        Assert.Equal("news/one.md", file.BlobName);
        Assert.Equal($"{_folder.Path}/news/one.md", file.Path);
    }

    [Fact]
    public void Walk_MissingPath_IsRefusedBeforeTheFirstFile()
    {
        var there = _folder.Write("one.md", "x");

        var error = Assert.Throws<UserError>(() => InputFiles.Walk([there, "not/there"]));

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        Assert.Contains("not/there", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForUpload_TwoFilesOfOneName_IsRefused()
    {
        var error = Assert.Throws<UserError>(() => InputFiles.ForUpload([_folder.Write("a/x.md", "1"), _folder.Write("b/x.md", "2")]));

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        Assert.Contains("--prefix", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForUpload_TheSameFileTwice_IsDroppedOnce()
    {
        var file = _folder.Write("a/x.md", "1");

        Assert.Equal("2018/x.md", Assert.Single(InputFiles.ForUpload([file, file], "2018/")).BlobName);
    }
}
