using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Ends an app that was started directly, with one sentence that says what to do instead.</summary>
internal sealed class NoWorkerHere(IHostApplicationLifetime lifetime) : IHostedService
{
    private const string Sentence = "This build has no Functions worker, since it was made from the compat package set: run the functions with `ict up` (dotnet run --project src/IctPipeline.Cli -- up).";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync(Sentence.AsMemory(), cancellationToken);
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
