using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>The least of a Functions host: one address that one worker connects to.</summary>
internal sealed class RpcHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource<WorkerConnection> _arrival;

    private RpcHost(WebApplication app, TaskCompletionSource<WorkerConnection> arrival) => (_app, _arrival) = (app, arrival);

    /// <summary>Where it listens: a free port of the loopback address.</summary>
    public Uri Endpoint => new(_app.Urls.Single());

    /// <summary>Ends when the worker has opened its stream.</summary>
    public Task<WorkerConnection> Worker => _arrival.Task;

    public static async Task<RpcHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
            server.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = null);
        var arrival = new TaskCompletionSource<WorkerConnection>(TaskCreationOptions.RunContinuationsAsynchronously);
        builder.Services.AddSingleton(arrival);
        var app = builder.Build();
        app.MapGrpcService<EventStreamService>();
        await app.StartAsync();
        return new RpcHost(app, arrival);
    }

    public async ValueTask DisposeAsync()
    {
        if (_arrival.Task.IsCompletedSuccessfully)
        {
            (await _arrival.Task).Close();
        }

        await _app.DisposeAsync();
    }
}
