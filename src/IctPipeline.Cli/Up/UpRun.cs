using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Files;
using IctPipeline.Cli.Outcomes;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using IctPipeline.Reading;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace IctPipeline.Cli.Up;

/// <summary>One <c>ict up</c> from start to end.</summary>
internal sealed class UpRun(CliContext context, UpOptions options)
{
    /// <summary>Without <c>--exit</c>, the table comes when nothing was heard for so long, whatever is still open.</summary>
    private static readonly TimeSpan LongQuiet = TimeSpan.FromSeconds(15);

    /// <summary>After so long without news it is worth asking the store.</summary>
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(3);

    private readonly Screen _screen = options.Json ? context.Screen.Quiet() : context.Screen;
    private readonly FileTracker _tracker = new(ResourceNames.Articles, context.Time);
    private bool _watching;

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = context.Time.GetTimestamp();
        var files = InputFiles.ForUpload(options.Paths, options.Prefix);
        foreach (var file in files)
        {
            _tracker.Expect(file.BlobName);
        }

        using var conditions = new ConditionBoard(context.Time);
        conditions.Changed += (_, change) => ConditionLine.Write(_screen, change, context.Time);
        await using var run = await StepProgress.RunAsync(
            _screen,
            "Starting…",
            progress => LocalRun.StartAsync(context, options, _tracker, conditions, progress, cancellationToken)
        );
        WhereToLook.Write(_screen, run.Stack, run.Language, options, context.Time.GetElapsedTime(started));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = WorkAsync(run, files, started, stop.Token);
        var launcherGone = new LauncherWatch(context.Time).GoneAsync(stop.Token);
        var first = await Task.WhenAny(work, run.Failed, launcherGone);
        await (first == work ? Task.CompletedTask : stop.CancelAsync());
        var exitCode = await EndAsync(work, stop.Token);
        return first == run.Failed && !cancellationToken.IsCancellationRequested ? throw await run.Failed : exitCode;
    }

    /// <summary>Ctrl-C is how a run without <c>--exit</c> is meant to end, once every file that it knows of has ended.</summary>
    private async Task<int> EndAsync(Task<int> work, CancellationToken stop)
    {
        try
        {
            return await work;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // What the end breaks is no news.
            _screen.Note("Stopping…");
            return _watching && _tracker.Snapshot().IsComplete ? ExitCodes.Success : ExitCodes.Interrupted;
        }
    }

    private async Task<int> WorkAsync(LocalRun run, IReadOnlyList<InputFile> files, long started, CancellationToken cancellationToken)
    {
        var services = run.Host.Services;
        var leftovers = new Leftovers(
            services.GetRequiredService<IArticleSource>(),
            new BlobEnds(
                services.GetRequiredService<IArticleSource>(),
                services.GetRequiredService<IArticleStore>(),
                services.GetRequiredService<IArticleReader>()
            ),
            _tracker
        );
        var earlier = options.InMemory ? 0 : await leftovers.AdoptAsync(ResourceNames.Articles, cancellationToken);
        var dropper = new BlobDropper(services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ResourceNames.Articles));
        var dropping = dropper.DropAsync(
            files,
            (file, etag) => _tracker.Uploaded(file.BlobName, etag),
            (file, problem) => _tracker.UploadFailed(file.BlobName, problem),
            cancellationToken
        );
        await FollowAsync(leftovers, dropping, cancellationToken);
        await dropping;

        var snapshot = _tracker.Snapshot();
        WriteResults();
        _screen.Out.WriteLine(Summary.Format(snapshot, earlier, context.Time.GetElapsedTime(started)));
        if (options.Exit)
        {
            return snapshot.IsComplete ? ExitCodes.Success : ExitCodes.Incomplete;
        }

        _watching = true;
        await new Watch(_screen, _tracker, context.Time).RunAsync(run.Stack, cancellationToken);
        return ExitCodes.Success;
    }

    private void WriteResults()
    {
        if (!options.Json)
        {
            ResultTable.Write(_screen.Out, _screen.Traits, _tracker.Rows());
            return;
        }

        foreach (var row in _tracker.Rows())
        {
            context.Screen.Data.WriteLine(CliJson.Serialize(row));
        }
    }

    /// <summary>Shows progress until every file has ended, or nothing more is to be expected.</summary>
    private async Task FollowAsync(Leftovers leftovers, Task dropping, CancellationToken cancellationToken)
    {
        var patience = options.Exit ? options.Patience : LongQuiet;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var looking = LookAgainAsync(leftovers, over.Token);
        await new ProgressDisplay(_screen, _tracker, context.Time).RunAsync(
            snapshot => dropping.IsFaulted || (dropping.IsCompleted && (snapshot.IsSettled || snapshot.Quiet > patience)),
            cancellationToken
        );
        await over.CancelAsync();
        await looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task LookAgainAsync(Leftovers leftovers, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(LookAgainAfter, context.Time, cancellationToken);
            if (_tracker.Snapshot() is { IsSettled: false } snapshot && snapshot.Quiet > LookAgainAfter)
            {
                await leftovers.LookAgainAsync(ResourceNames.Articles, cancellationToken);
            }
        }
    }
}
