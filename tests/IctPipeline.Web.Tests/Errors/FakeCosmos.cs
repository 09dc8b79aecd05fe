using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Web.Tests.Errors;

/// <summary>A Cosmos DB account of no use: it never answers, or answers all but the account itself with one status.</summary>
internal sealed class FakeCosmos : IAsyncDisposable
{
    private readonly TcpListener? _silent;
    private readonly WebApplication? _app;

    private FakeCosmos(TcpListener? silent, WebApplication? app, int port)
    {
        (_silent, _app) = (silent, app);
        ConnectionString = $"AccountEndpoint=http://127.0.0.1:{port}/;AccountKey=QUFBQQ==;";
    }

    public string ConnectionString { get; }

    /// <summary>Takes connections, as a stopped process does, and says nothing.</summary>
    public static FakeCosmos Frozen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new FakeCosmos(listener, null, ((IPEndPoint)listener.LocalEndpoint).Port);
    }

    /// <summary>Nobody listens there.</summary>
    public static FakeCosmos Gone()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new FakeCosmos(null, null, ((IPEndPoint)listener.LocalEndpoint).Port);
    }

    public static async Task<FakeCosmos> AnsweringAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            if (context.Request.Path == "/" && status != StatusCodes.Status401Unauthorized)
            {
                return context.Response.WriteAsJsonAsync(Account(new Uri(app.Urls.First())));
            }

            context.Response.StatusCode = status;
            context.Response.Headers["x-ms-retry-after-ms"] = "10";
            return context.Response.WriteAsJsonAsync(new { code = "No", message = "no" });
        });
        await app.StartAsync();
        return new FakeCosmos(null, app, new Uri(app.Urls.First()).Port);
    }

    public async ValueTask DisposeAsync()
    {
        _silent?.Dispose();
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static object Account(Uri address)
    {
        var here = new[] { new { name = "Here", databaseAccountEndpoint = address.AbsoluteUri } };
        return new
        {
            id = "fake",
            _rid = "fake",
            writableLocations = here,
            readableLocations = here,
            userConsistencyPolicy = new { defaultConsistencyLevel = "Session" },
            queryEngineConfiguration = "{}",
        };
    }
}
