namespace IctPipeline.Cli.Simulate;

/// <summary>The reader and the analyzer as the pipeline composes them, without any service.</summary>
internal static class SimulatedPipeline
{
    public static FileSimulator Create(CliContext context) => throw new NotSupportedException(context.ToString());
}
