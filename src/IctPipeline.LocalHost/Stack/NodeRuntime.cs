using System.Globalization;

namespace IctPipeline.LocalHost.Stack;

/// <summary>Node.js, which the local servers run on.</summary>
internal static class NodeRuntime
{
    public const string Program = "node";

    public const int OldestMajor = 20;

    /// <exception cref="LocalHostException">It is missing, or too old.</exception>
    public static async Task CheckAsync(string folder, CancellationToken cancellationToken)
    {
        var result = await Tool.RunAsync(Program, ["--version"], folder, cancellationToken).ConfigureAwait(false);
        if (result is not { ExitCode: 0 })
        {
            throw new LocalHostException(
                LocalHostCodes.NodeMissing,
                $"Node.js was not found: install version {OldestMajor} or later, which the local servers run on."
            );
        }

        Require(result.Output.Trim());
    }

    /// <param name="version">As the program prints it: <c>v20.1.0</c>.</param>
    internal static void Require(string version)
    {
        var major = version.TrimStart('v').Split('.')[0];
        if (!int.TryParse(major, CultureInfo.InvariantCulture, out var number) || number < OldestMajor)
        {
            throw new LocalHostException(
                LocalHostCodes.NodeTooOld,
                $"Node.js {version} is too old: the local servers need version {OldestMajor} or later."
            );
        }
    }
}
