using System.Net;
using IctPipeline.Web.Actions;
using IctPipeline.Web.Api;
using IctPipeline.Web.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Web.Tests.Actions;

/// <summary>Sweeps of a few files are over before a browser could pause one: here the Functions app says that one runs.</summary>
public sealed class ChangeSweepTests : IAsyncLifetime
{
    private const string Running = """
        { "current": { "run": { "runId": "r1", "state": "running", "dryRun": false, "requestUnits": 12.5,
          "startedAt": "2024-05-01T00:00:00Z", "counts": { "scanned": 7 } } } }
        """;

    private readonly List<string> _asked = [];
    private string _status = Running;
    private WebApplication _app = null!;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/api/reindex", () => Results.Text(_status, "application/json"));
        _app.MapPost(
            "/api/reindex/{run}/{change}",
            (string run, string change, HttpRequest request) =>
            {
                _asked.Add($"{change} {run} {request.Headers["x-functions-key"]}");
                return Results.Accepted();
            }
        );
        await _app.StartAsync();
        _services = new ServiceCollection()
            .AddLogging()
            .AddHttpClient()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new ReaderOptions { Api = new Uri(_app.Urls.First()), ApiKey = "key" })
            .AddSingleton<ApiPatience>()
            .AddSingleton<PipelineApi>()
            .AddSingleton<PipelineOrders>()
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("pause", "Pause this sweep?")]
    [InlineData("resume", "Go on with this sweep?")]
    [InlineData("cancel", "Cancel this sweep?")]
    public async Task Run_SweepOfNow_IsAskedFirstAndThenOrdered(string kind, string question)
    {
        var action = Action(kind);
        var confirmation = (await action.PrepareAsync(Values("r1"), default))!;

        Assert.Equal(question, confirmation.Title);
        Assert.Contains(("run", "r1"), confirmation.Keep);
        Assert.Empty(_asked);
        Assert.Equal(HttpStatusCode.Accepted, (await action.RunAsync(Values("r1"), default)).Status);
        Assert.Equal([$"{kind} r1 key"], _asked);
    }

    [Fact]
    public async Task Prepare_AnotherSweepOrNone_IsNothingToChange()
    {
        Assert.Null(await Action("pause").PrepareAsync(Values("r2"), default));
        _status = Running.Replace("\"counts\"", "\"endedAt\": \"2024-05-01T01:00:00Z\", \"counts\"", StringComparison.Ordinal);
        Assert.Null(await Action("pause").PrepareAsync(Values("r1"), default));
        _status = "{}";
        Assert.Null(await Action("pause").PrepareAsync(Values("r1"), default));
    }

    private static ActionValues Values(string run) => new(name => name == "run" ? run : null);

    private ChangeSweep Action(string kind) =>
        ActivatorUtilities.CreateInstance<ChangeSweep>(_services, ChangeSweep.Kinds.Single(change => change.Kind == kind));
}
