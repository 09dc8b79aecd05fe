using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli;

/// <summary>What a command has of the world around it; tests give their own.</summary>
/// <param name="Environment">Looks an environment variable up.</param>
internal sealed record CliContext(Screen Screen, TimeProvider Time, Func<string, string?> Environment)
{
    /// <param name="stop">Is cancelled by Ctrl-C and the like.</param>
    public static CliContext OfProcess(CancellationToken stop) =>
        new(Screen.OfProcess(stop), TimeProvider.System, System.Environment.GetEnvironmentVariable);
}
