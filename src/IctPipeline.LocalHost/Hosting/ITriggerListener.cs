namespace IctPipeline.LocalHost.Hosting;

/// <summary>Waits for what triggers a function, and runs it.</summary>
internal interface ITriggerListener
{
    /// <summary>
    /// Runs until no new work is to be taken and the work taken has ended. Never throws for what a function or a service
    /// does wrong.
    /// </summary>
    Task RunAsync(HostLifetime lifetime);
}
