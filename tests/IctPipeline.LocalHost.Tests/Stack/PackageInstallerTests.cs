using IctPipeline.LocalHost.Stack;

namespace IctPipeline.LocalHost.Tests.Stack;

public sealed class PackageInstallerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ict-install").FullName;

    private string Lock => Path.Combine(_folder, "package-lock.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ensure_NothingInstalled_InstallsOnce()
    {
        WriteProject();
        var progress = new List<string>();
        var installer = new PackageInstaller(_folder);

        await installer.EnsureAsync(new Told(progress), CancellationToken.None);
        await installer.EnsureAsync(new Told(progress), CancellationToken.None);

        Assert.True(installer.IsInstalled());
        Assert.Single(progress);
    }

    [Fact]
    public async Task IsInstalled_LockFileChanged_IsFalse()
    {
        WriteProject();
        var installer = new PackageInstaller(_folder);
        await installer.EnsureAsync(null, CancellationToken.None);

        await File.AppendAllTextAsync(Lock, "\n");

        Assert.False(installer.IsInstalled());
    }

    [Fact]
    public async Task Ensure_LockFileIsBroken_SaysWhatNpmSaid()
    {
        WriteProject();
        await File.WriteAllTextAsync(Lock, "{");

        var error = await Assert.ThrowsAsync<LocalHostException>(() =>
            new PackageInstaller(_folder).EnsureAsync(null, CancellationToken.None)
        );

        Assert.Equal(LocalHostCodes.InstallFailed, error.Code);
        Assert.Contains("npm ci", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A project without a dependency: npm has nothing to fetch.</summary>
    private void WriteProject()
    {
        File.WriteAllText(Path.Combine(_folder, "package.json"), """{ "name": "none", "version": "1.0.0" }""");
        File.WriteAllText(
            Lock,
            """
            {
              "name": "none", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
              "packages": { "": { "name": "none", "version": "1.0.0" } }
            }
            """
        );
    }

    private sealed class Told(List<string> words) : IProgress<string>
    {
        public void Report(string value) => words.Add(value);
    }
}
