using System.Globalization;
using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Stack;

namespace IctPipeline.Cli.Doctor;

/// <summary>Programs that a local run needs.</summary>
internal sealed class ToolChecks(Func<string, CancellationToken, Task<string?>> version)
{
    private const int OldestDotnet = 10;

    public async IAsyncEnumerable<Finding> RunAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return Judge(
            ".NET SDK",
            await version("dotnet", cancellationToken),
            OldestDotnet,
            "Install the .NET 10 SDK (https://dotnet.microsoft.com/download)."
        );
        yield return Judge(
            "Node.js",
            await version("node", cancellationToken),
            LocalPrerequisites.OldestNode,
            "Install Node.js 20 or newer (https://nodejs.org): the local servers run on it."
        );
        yield return Judge("npm", await version("npm", cancellationToken), 1, "Install npm; it comes with Node.js.");
        yield return LocalPrerequisites.InfraFolder() switch
        {
            null => Finding.Bad("local servers", "infra/local was not found", "Run this inside a clone of the repository."),
            var folder when LocalPrerequisites.AreServersInstalled(folder) => Finding.Good("local servers", "installed"),
            _ => Finding.Note("local servers", "not installed yet", "`ict up` installs them; or run `npm ci` in infra/local."),
        };
    }

    internal static Finding Judge(string name, string? version, int oldest, string mend)
    {
        if (version is null)
        {
            return Finding.Bad(name, "not found", mend);
        }

        return int.TryParse(version.Trim().TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) && major >= oldest
            ? Finding.Good(name, version.Trim())
            : Finding.Bad(name, $"{version.Trim()} is too old", mend);
    }
}
