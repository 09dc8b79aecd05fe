using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Stack;

/// <summary>What administers sweeps over a connection's adapters. The app that runs there does the work.</summary>
internal static class StackSweeps
{
    public static SweepAdmin Sweeps(this StackConnection connection, TimeProvider time) =>
        new(connection.Services.GetRequiredService<ISweepStore>(), time, Random.Shared);
}
