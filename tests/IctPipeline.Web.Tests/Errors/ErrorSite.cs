using IctPipeline.Web.Errors;
using IctPipeline.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Web.Tests.Errors;

/// <summary>One page whose handler does what the test says, behind the reader's error handling.</summary>
internal sealed class ErrorSite : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly WebApplication _app;
    private readonly List<string> _log = [];

    private ErrorSite(TimeSpan timeout)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(this);
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new ReaderOptions { Timeout = timeout });
        builder.Services.AddSingleton<KeptPages>();
        builder.Services.AddSingleton<StorePatience>();
        builder.Services.AddSingleton<PageWriter>();
        _app = builder.Build();
        _app.UseRouting();
        _app.UseMiddleware<ErrorPages>();
        var pages = _app.MapGroup("").AddEndpointFilter<PageFilter>();
        pages.MapGet("/page", (CancellationToken cancellationToken) => Handler(cancellationToken));
        pages.MapGet("/stored", (CancellationToken cancellationToken) => Handler(cancellationToken)).WithMetadata(new ReadsStore());
        pages
            .MapGet(
                "/long",
                async (CancellationToken cancellationToken) =>
                {
                    await Task.Delay(timeout * 3, cancellationToken);
                    return Results.Text("done");
                }
            )
            .WithMetadata(new LongAnswer());
    }

    /// <summary>What the page's handler does.</summary>
    public Func<CancellationToken, Task<IResult>> Handler { get; set; } =
        _ => Task.FromResult<IResult>(Pages.Of<MessagePage>(new Message("As it was", "text")));

    /// <summary>What is known of the store.</summary>
    public Patience Store => _app.Services.GetRequiredService<StorePatience>();

    public HttpClient Client { get; } = new();

    public string Logged => string.Join('\n', _log);

    /// <param name="timeout">Null: longer than any test.</param>
    public static async Task<ErrorSite> StartAsync(TimeSpan? timeout = null)
    {
        var site = new ErrorSite(timeout ?? TimeSpan.FromMinutes(5));
        await site._app.StartAsync();
        site.Client.BaseAddress = new Uri(site._app.Urls.First());
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            lock (_log)
            {
                _log.Add($"{logLevel} {formatter(state, exception)} {exception}");
            }
        }
    }

    public void Dispose() { }
}
