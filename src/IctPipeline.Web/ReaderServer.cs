using System.Net;
using IctPipeline.HttpGuard;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace IctPipeline.Web;

/// <summary>The reader inside another program, on the loopback address.</summary>
public sealed class ReaderServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReaderServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <param name="options">Where it finds things.</param>
    /// <param name="port">0 takes any free one.</param>
    /// <param name="configureLogging">Null logs nothing.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="OptionsValidationException">An option is wrong.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ReaderServer> StartAsync(
        ReaderOptions options,
        int port,
        Action<ILoggingBuilder>? configureLogging = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        if (new ReaderOptionsValidator().Validate(null, options) is { Failed: true } wrong)
        {
            throw new OptionsValidationException(ReaderOptions.Section, typeof(ReaderOptions), wrong.Failures);
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ict-reader" });
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, port);
                kestrel.AddServerHeader = false;
            });
        configureLogging?.Invoke(builder.Logging);
        builder.Services.AddSingleton(options);
        var app = ReaderApp.Build(builder, AllowedHosts.Variable);
        try
        {
            await app.StartAsync(cancellationToken);
            return new ReaderServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
