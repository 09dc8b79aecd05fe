using System.Security.Cryptography;
using System.Text;

namespace IctPipeline.LocalHost.Stack;

/// <summary>Installs the servers' packages, exactly as the lock file names them, when that was not done yet.</summary>
internal sealed class PackageInstaller(string folder)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private string LockFile => Path.Combine(folder, "package-lock.json");

    /// <summary>Holds the hash of the lock file that was installed; goes with the packages when they are deleted.</summary>
    private string Stamp => Path.Combine(folder, "node_modules", ".ict-installed");

    /// <summary>npm's own record of what it installed.</summary>
    private string NpmRecord => Path.Combine(folder, "node_modules", ".package-lock.json");

    /// <exception cref="LocalHostException">npm failed.</exception>
    public async Task EnsureAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (IsInstalled())
        {
            return;
        }

        // Test projects start at the same time; npm must not.
        using var turn = await WaitForTurnAsync(cancellationToken).ConfigureAwait(false);
        if (IsInstalled())
        {
            return;
        }

        progress?.Report($"Installing the local servers (npm ci in {folder}, once)…");
        var result =
            await Tool.RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder, cancellationToken)
                .ConfigureAwait(false)
            ?? throw new LocalHostException(
                LocalHostCodes.NodeMissing,
                $"npm was not found: install Node.js {NodeRuntime.OldestMajor} or later, which brings it."
            );
        if (result.ExitCode != 0)
        {
            throw new LocalHostException(LocalHostCodes.InstallFailed, $"`npm ci` in {folder} failed: {FirstLine(result.Errors)}");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Stamp)!);
        await File.WriteAllTextAsync(Stamp, LockHash(), cancellationToken).ConfigureAwait(false);
    }

    internal bool IsInstalled()
    {
        if (File.Exists(Stamp))
        {
            return File.ReadAllText(Stamp) == LockHash();
        }

        return File.Exists(NpmRecord) && File.GetLastWriteTimeUtc(NpmRecord) >= File.GetLastWriteTimeUtc(LockFile);
    }

    private string LockHash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(LockFile)));

    private async Task<FileStream> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
        var path = Path.Combine(Path.GetTempPath(), $"ict-install-{name}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static string FirstLine(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it gave no reason.";
}
