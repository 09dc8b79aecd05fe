using IctPipeline.Core.Conditions;
using IctPipeline.Functions.Composition;
using IctPipeline.HttpGuard;
using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>
/// Runs the functions of the Functions app in this process, as the platform would: finds them by their trigger
/// attributes and calls them for blobs, queue messages, times and HTTP requests.
/// </summary>
public sealed class LocalPipelineHost : IAsyncDisposable
{
    /// <summary>How long a function may take to end once it was told to.</summary>
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(5);

    private readonly LocalPipelineHostOptions _options;
    private readonly HostLifetime _lifetime = new();
    private readonly WebApplication _app;
    private readonly HostState _state;
    private readonly ConditionBoard? _ownConditions;
    private readonly IReadOnlyList<FunctionMethod> _functions;
    private readonly List<ITriggerListener> _listeners = [];
    private Task _running = Task.CompletedTask;
    private bool _disposed;

    /// <exception cref="LocalHostException">A setting or a function is wrong, or the data folder is in use.</exception>
    public LocalPipelineHost(LocalPipelineHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _ownConditions = options.Conditions is null ? new ConditionBoard(options.Time) : null;
        options = options with { Conditions = options.Conditions ?? _ownConditions };
        _options = options;
        var settings = HostSettingsReader.Read(options.HostJson);
        var observer = options.Observer ?? new NoObserver();
        var hosts = Hosts(options.AllowedHosts);
        _functions =
        [
            .. FunctionCatalog
                .Find(options.FunctionClasses ?? typeof(PipelineServices).Assembly.GetExportedTypes())
                .Where(function => !IsDisabled(function, options.Configuration)),
        ];
        _state = new HostState(options.DataFolder, options.Conditions!, options.Time);
        try
        {
            _app = HostBuilding.Build(options, settings, observer, _state.Jobs);

            // The functions look at bodies themselves, as they do in Azure.
            _app.UseRequestGuard(
                new RequestGuardOptions
                {
                    Hosts = hosts,
                    JsonBodiesOnly = false,
                    AsProblems = true,
                }
            );
            MapFunctions(settings, _app.Services.GetRequiredService<WaitingFiles>());
            TellDamages();
        }
        catch (Exception error)
        {
            _state.Dispose();
            if (WrongSettings(error) is { } wrong)
            {
                throw wrong;
            }

            throw;
        }
    }

    /// <summary>Address of the HTTP functions; known once the host has started.</summary>
    public Uri HttpAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What HTTP functions that aren't anonymous ask for, as header <c>x-functions-key</c> or query <c>code</c>.</summary>
    public string HostKey => _state.Keys.Key;

    /// <summary>The names of the functions that run, in order.</summary>
    public IReadOnlyList<string> Functions => [.. _functions.Select(function => function.Name)];

    /// <summary>The application's services, for the CLI's own look-ups while the host runs.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Creates containers and queues that are missing, then starts HTTP, timers, queues and blobs.</summary>
    /// <exception cref="LocalHostException">The port is taken, a setting is wrong, or a service refused.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            // Before anything is created.
            _app.Services.GetRequiredService<IStartupValidator>().Validate();
            await Provisioning.RunAsync(_app.Services, _options.Configuration, cancellationToken).ConfigureAwait(false);
            await _app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new LocalHostException(
                LocalHostCodes.PortTaken,
                $"Port {_options.HttpPort} is taken by another program; choose another port, or 0 for any free one.",
                error
            );
        }
        catch (Exception error) when (WrongSettings(error) is { } wrong)
        {
            throw wrong;
        }

        HttpAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _running = Task.WhenAll(_listeners.Select(listener => Task.Run(() => listener.RunAsync(_lifetime), CancellationToken.None)));
    }

    /// <summary>Stops taking work, waits for what runs, and hands back what did not finish in time.</summary>
    /// <param name="cancellationToken">Ends the waiting for what runs.</param>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await _lifetime.StopAcceptingAsync().ConfigureAwait(false);
        if (!await EndsWithinAsync(_options.DrainLimit, cancellationToken).ConfigureAwait(false))
        {
            await _lifetime.StopRunningAsync().ConfigureAwait(false);
            await EndsWithinAsync(CancelLimit, CancellationToken.None).ConfigureAwait(false);
        }

        await _app.StopAsync(CancellationToken.None).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _state.Dispose();
        _lifetime.Dispose();
        _ownConditions?.Dispose();
    }

    private void MapFunctions(HostSettings settings, IHostObserver observer)
    {
        var invoker = _app.Services.GetRequiredService<FunctionInvoker>();
        var logger = _app.Services.GetRequiredService<ILogger<LocalPipelineHost>>();
        var http = new HttpFunctions(_state.Keys, invoker, observer, settings, _lifetime, logger);
        var listeners = new ListenerFactory(_app.Services, _options, settings, invoker, observer, _state);
        foreach (var function in _functions)
        {
            if (function.Trigger is HttpTriggerAttribute)
            {
                http.Map(_app, function);
            }
            else
            {
                _listeners.Add(listeners.Create(function));
            }
        }

        HttpFunctions.MapOthers(_app);
    }

    private static AllowedHosts Hosts(string? names)
    {
        try
        {
            return AllowedHosts.Parse(names);
        }
        catch (FormatException error)
        {
            throw new LocalHostException(LocalHostCodes.SettingWrong, $"{AllowedHosts.Variable}: {error.Message}", error);
        }
    }

    private void TellDamages()
    {
        var logger = _app.Services.GetRequiredService<ILogger<LocalPipelineHost>>();
        foreach (var damage in _state.Damages)
        {
            HostLog.Damaged(logger, damage);
        }
    }

    /// <summary>The platform's setting that switches one function off, in both its spellings.</summary>
    private static bool IsDisabled(FunctionMethod function, IConfiguration settings) =>
        bool.TryParse(
            settings[$"AzureWebJobs.{function.Name}.Disabled"] ?? settings[$"AzureWebJobs:{function.Name}:Disabled"],
            out var disabled
        ) && disabled;

    /// <summary>Null where the error is another one. Several options that are wrong come as one error.</summary>
    private static LocalHostException? WrongSettings(Exception error)
    {
        var all = error is AggregateException several ? several.InnerExceptions : [error];
        return all.All(each => each is OptionsValidationException)
            ? new LocalHostException(
                LocalHostCodes.SettingWrong,
                string.Join(" ", all.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures)),
                error
            )
            : null;
    }

    private async Task<bool> EndsWithinAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await _running.WaitAsync(limit, _options.Time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
