namespace IctPipeline.LocalHost.Stack;

/// <summary>What the local servers need, for whoever wants to say in advance what is missing.</summary>
public static class LocalPrerequisites
{
    /// <summary>Major version of Node.js.</summary>
    public const int OldestNode = NodeRuntime.OldestMajor;

    /// <summary>The folder <c>infra/local</c>; null outside a clone.</summary>
    public static string? InfraFolder()
    {
        try
        {
            return Stack.InfraFolder.Find(null);
        }
        catch (LocalHostException)
        {
            return null;
        }
    }

    /// <summary>Whether the servers' packages are there as the lock file names them.</summary>
    public static bool AreServersInstalled(string folder) => new PackageInstaller(folder).IsInstalled();

    /// <summary>What a program prints for <c>--version</c>; null where there is no such program.</summary>
    public static async Task<string?> VersionAsync(string program, CancellationToken cancellationToken) =>
        await Tool.RunAsync(program, ["--version"], Environment.CurrentDirectory, cancellationToken).ConfigureAwait(false)
            is { ExitCode: 0 } result
            ? result.Output
            : null;
}
