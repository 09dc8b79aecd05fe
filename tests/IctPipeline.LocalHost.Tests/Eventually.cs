using System.Diagnostics;

namespace IctPipeline.LocalHost.Tests;

/// <summary>Waits for what happens on other threads. The limit is far above what any machine needs: it only ends a hang.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task HoldsAsync(Func<bool> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Limit, $"Waited in vain: {what}");
            await Task.Delay(5);
        }
    }
}
