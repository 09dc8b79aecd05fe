using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>One worker process with a host of its own, started, indexed and loaded in the order in which the platform does it.</summary>
internal sealed class HostedWorker : IAsyncDisposable
{
    private const string WorkerId = "worker-1";

    private readonly RpcHost _host;

    private HostedWorker(RpcHost host, WorkerProcess process, WorkerConnection connection) =>
        (_host, Process, Connection) = (host, process, connection);

    public WorkerProcess Process { get; }

    public WorkerConnection Connection { get; }

    /// <summary>What the worker answered when it was told to begin.</summary>
    public WorkerInitResponse Init { get; private set; } = null!;

    /// <summary>What the worker says that it has, by name.</summary>
    public IReadOnlyDictionary<string, RpcFunctionMetadata> Functions { get; private set; } = null!;

    /// <summary>How it loaded each of them, by name.</summary>
    public IReadOnlyDictionary<string, StatusResult> Loads { get; private set; } = null!;

    /// <summary>Its own web server, which the host forwards HTTP requests to.</summary>
    public Uri Http => new(Init.Capabilities["HttpUri"]);

    public static async Task<HostedWorker> StartAsync(string folder, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var host = await RpcHost.StartAsync();
        var process = WorkerProcess.Start(folder, host.Endpoint, WorkerId, settings);
        try
        {
            var first = await Task.WhenAny(host.Worker, process.EndsAsync());
            Assert.True(first == host.Worker, $"The worker ended at its start.\n{process.Output}");
            var worker = new HostedWorker(host, process, await host.Worker);
            Assert.Equal(WorkerId, worker.Connection.WorkerId);
            await worker.BeginAsync(folder);
            return worker;
        }
        catch
        {
            await process.DisposeAsync();
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it to load a function.</summary>
    public async Task<StatusResult> LoadAsync(RpcFunctionMetadata metadata)
    {
        var request = new FunctionLoadRequest { FunctionId = metadata.Name, Metadata = metadata };
        return (await Connection.AskAsync(new StreamingMessage { FunctionLoadRequest = request })).FunctionLoadResponse.Result;
    }

    /// <summary>Ends the stream in good order, and takes no other.</summary>
    public ValueTask CloseHostAsync() => _host.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await _host.DisposeAsync();
    }

    private async Task BeginAsync(string folder)
    {
        var init = new WorkerInitRequest
        {
            HostVersion = "4.0.0",
            WorkerDirectory = folder,
            FunctionAppDirectory = folder,
        };
        Init = (await Connection.AskAsync(new StreamingMessage { WorkerInitRequest = init })).WorkerInitResponse;

        var request = new FunctionsMetadataRequest { FunctionAppDirectory = folder };
        var metadata = (await Connection.AskAsync(new StreamingMessage { FunctionsMetadataRequest = request })).FunctionMetadataResponse;
        Assert.Equal(StatusResult.Types.Status.Success, metadata.Result.Status);
        Assert.False(metadata.UseDefaultMetadataIndexing);
        Functions = metadata.FunctionMetadataResults.ToDictionary(function => function.Name);

        var loads = new Dictionary<string, StatusResult>();
        foreach (var function in Functions.Values)
        {
            loads.Add(function.Name, await LoadAsync(function));
        }

        Loads = loads;
    }
}
