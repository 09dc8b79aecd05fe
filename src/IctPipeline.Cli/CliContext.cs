using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli;

/// <summary>What a command has of the world around it; tests give their own.</summary>
/// <param name="Environment">Looks an environment variable up.</param>
internal sealed record CliContext(Screen Screen, TimeProvider Time, Func<string, string?> Environment)
{
    public static CliContext OfProcess() => new(Screen.OfProcess(), TimeProvider.System, System.Environment.GetEnvironmentVariable);
}
