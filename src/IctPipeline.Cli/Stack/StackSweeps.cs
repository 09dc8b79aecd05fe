using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Stack;

/// <summary>The desk of sweeps over a connection's adapters. The app that runs there does the work.</summary>
internal static class StackSweeps
{
    public static SweepDesk Sweeps(this StackConnection connection, TimeProvider time) =>
        new(connection.Services.GetRequiredService<ISweepStore>(), time, Random.Shared);
}
