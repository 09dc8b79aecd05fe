using System.Globalization;
using IctPipeline.Azure;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using Spectre.Console;

namespace IctPipeline.Cli.Failures;

/// <summary>What the commands on failures do and print.</summary>
/// <param name="target">What they are connected to, for people.</param>
internal sealed class FailuresRun(Screen screen, FailureAdmin admin, string target, bool json)
{
    public async Task<int> ListAsync(FailureFilter filter, CancellationToken cancellationToken)
    {
        var failures = filter.Status is null
            ? await OpenAsync(filter, cancellationToken)
            : await admin.ListAsync(filter, cancellationToken).ToListAsync(cancellationToken);
        foreach (var failure in failures)
        {
            if (json)
            {
                screen.Data.WriteLine(JsonLines.Serialize(failure));
            }
            else
            {
                WriteLine(failure);
            }
        }

        if (!json)
        {
            screen.Out.WriteLine(failures.Count == 0 ? $"No such failure in {target}." : $"{Number(failures.Count)} failures in {target}.");
        }

        return ExitCodes.Success;
    }

    public async Task<int> ShowAsync(string key, CancellationToken cancellationToken)
    {
        var failure = await FindAsync(key, cancellationToken);
        Print(failure);
        if (!json)
        {
            foreach (var entry in failure.History)
            {
                screen.Out.WriteLine(
                    $"  {FailurePage.Time(entry.At)} {entry.Status}: {Printable.Line(entry.Code)}: {Printable.Line(entry.Message)}"
                );
            }
        }

        return ExitCodes.Success;
    }

    public async Task<int> ReplayAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var replayed = 0;
        foreach (var key in keys)
        {
            var failure = await FindAsync(key, cancellationToken);
            if (await admin.ReplayAsync(failure.Id, cancellationToken) is null)
            {
                screen.Note(
                    failure is { IsOpen: true, IsMessage: true }
                        ? $"{key}: names no file, and can only be discarded."
                        : $"{key}: is closed already ({failure.Status})."
                );
                continue;
            }

            replayed++;
        }

        Replayed(replayed);
        return replayed == keys.Count ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    public async Task<int> ReplayAllAsync(FailureFilter filter, CancellationToken cancellationToken)
    {
        Replayed(await admin.ReplayAllAsync(filter, cancellationToken));
        return ExitCodes.Success;
    }

    public async Task<int> DiscardAsync(string key, string reason, CancellationToken cancellationToken)
    {
        var failure = await FindAsync(key, cancellationToken);
        if (await admin.DiscardAsync(failure.Id, reason, cancellationToken) is not { } discarded)
        {
            throw new UserError(
                ExitCodes.Incomplete,
                $"The failure of {Printable.Line(failure.Blob)} is closed already ({failure.Status})."
            );
        }

        Print(discarded);
        return ExitCodes.Success;
    }

    private async Task<List<ArticleFailure>> OpenAsync(FailureFilter filter, CancellationToken cancellationToken)
    {
        var dead = await admin.ListAsync(filter with { Status = FailureStatus.Dead }, cancellationToken).ToListAsync(cancellationToken);
        var retrying = await admin
            .ListAsync(filter with { Status = FailureStatus.Retrying }, cancellationToken)
            .ToListAsync(cancellationToken);
        return [.. dead.Concat(retrying).OrderByDescending(failure => failure.LastFailedAt).Take(filter.Limit)];
    }

    private async Task<ArticleFailure> FindAsync(string key, CancellationToken cancellationToken) =>
        await admin.FindAsync(key, cancellationToken)
        ?? await admin.FindAsync(ArticleId.For(new BlobAddress(ResourceNames.Articles, key)), cancellationToken)
        ?? throw new UserError(
            ExitCodes.Incomplete,
            $"There is no failure record with the id or blob name \"{Printable.Line(key)}\" in {target}."
        );

    private void Print(ArticleFailure failure)
    {
        if (json)
        {
            screen.Data.WriteLine(JsonLines.Serialize(failure));
        }
        else
        {
            FailurePage.Write(screen.Out, failure);
        }
    }

    private void WriteLine(ArticleFailure failure)
    {
        var document = failure.Member is null ? failure.Blob : $"{failure.Blob}#{failure.Member}";
        screen.Out.Write(
            new Paragraph()
                .Append($"{failure.Id} {FailurePage.Time(failure.LastFailedAt)} {failure.Status} ")
                .Append($"{failure.Code} ", new Style(Color.Red))
                .Append($"{Printable.Line(document)}: {Printable.Line(failure.Message)}\n")
        );
    }

    private void Replayed(int count)
    {
        if (json)
        {
            screen.Data.WriteLine(CliJson.Serialize(new ReplayReport(count)));
        }
        else
        {
            screen.Out.WriteLine($"{Number(count)} records are tried again in {target}.");
        }
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
