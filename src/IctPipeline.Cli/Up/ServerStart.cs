using IctPipeline.Cli.Stack;
using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost;
using IctPipeline.LocalHost.Stack;

namespace IctPipeline.Cli.Up;

/// <summary>Starts the servers, and knows which refusals pass by themselves.</summary>
internal sealed class ServerStart(UpOptions options, string? names, TimeProvider time, ConditionBoard conditions)
{
    /// <summary>Servers whose <c>ict up</c> was killed notice it and end; they hold ports and data until then.</summary>
    private static readonly TimeSpan EarlierServersEndWithin = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly RunningStack? _earlier = RunningStackFile.Read(options.DataFolder);

    /// <exception cref="UserError">Another run has the data folder.</exception>
    /// <exception cref="LocalHostException">A server can't start.</exception>
    public async Task<LocalStack> RunAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (!options.InMemory && _earlier is { IsAlive: true })
        {
            throw new UserError(
                ExitCodes.CannotStart,
                $"The data folder {options.DataFolder} is in use by another `ict up` (process {_earlier.ProcessId}): stop that one, or "
                    + $"choose another folder with --data."
            );
        }

        if (!options.InMemory)
        {
            DataFolders.Open(options.DataFolder);
        }

        var started = time.GetTimestamp();
        var ports = options.Ports;
        while (true)
        {
            try
            {
                return await LocalStack.StartAsync(ServerOptions(ports), progress, cancellationToken);
            }
            catch (LocalHostException error) when (error.Code == LocalHostCodes.PortTaken && ports == options.Ports && !ports.AnyGiven)
            {
                // Somebody took a customary port between the look and the start.
                ports = new StackPorts(ports.Http, 0, 0, 0, ports.Reader);
            }
            catch (LocalHostException error) when (IsHeldByEarlierServers(error) && time.GetElapsedTime(started) < EarlierServersEndWithin)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    private bool IsHeldByEarlierServers(LocalHostException error) =>
        _earlier is not null && error.Code is (LocalHostCodes.DataInUse or LocalHostCodes.PortTaken);

    private LocalStackOptions ServerOptions(StackPorts ports) =>
        new()
        {
            Conditions = conditions,
            DataFolder = options.InMemory ? null : DataFolders.Servers(options.DataFolder),
            BlobPort = PortChoice.Choose(ports.Blob, PortChoice.Blob),
            QueuePort = PortChoice.Choose(ports.Queue, PortChoice.Queue),
            CosmosPort = PortChoice.Choose(ports.Cosmos, PortChoice.Cosmos),
            AllowedHosts = names,
        };
}
