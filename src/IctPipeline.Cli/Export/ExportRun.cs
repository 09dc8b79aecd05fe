using System.Globalization;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Files;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Client;
using Spectre.Console;

namespace IctPipeline.Cli.Export;

/// <summary>Writes one document after another, so that any number fits into memory; shows how far it is on a terminal.</summary>
internal sealed class ExportRun(CliContext context, StackConnection connection, ExportFormat format, OutputTarget target, bool json)
{
    private readonly ArticleClient _articles = connection.Articles();

    public async Task<int> RunAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        if (target.IsStandardOutput)
        {
            return await WriteAsync(context.Screen.Data, filter, _ => { }, cancellationToken) == 0
                ? ExitCodes.Incomplete
                : ExitCodes.Success;
        }

        var written =
            context.Screen.Traits.IsTerminal && !json
                ? await context
                    .Screen.Out.Progress()
                    .StartAsync(async progress =>
                    {
                        var bar = progress.AddTask(
                            "documents",
                            maxValue: Math.Max(1, await _articles.CountAsync(filter, cancellationToken))
                        );
                        return await WriteTargetAsync(filter, count => bar.Value = count, cancellationToken);
                    })
                : await WriteTargetAsync(filter, _ => { }, cancellationToken);
        if (json)
        {
            context.Screen.Data.WriteLine(CliJson.Serialize(new ExportReport(target.FullPath, written)));
        }
        else
        {
            context.Screen.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{written} documents in {Printable.Line(target.Path)}.")
            );
        }

        return written == 0 ? ExitCodes.Incomplete : ExitCodes.Success;
    }

    private Task<long> WriteTargetAsync(ArticleFilter filter, Action<long> told, CancellationToken cancellationToken) =>
        target.WriteAsync(writer => WriteAsync(writer, filter, told, cancellationToken), cancellationToken);

    private async Task<long> WriteAsync(TextWriter writer, ArticleFilter filter, Action<long> told, CancellationToken cancellationToken)
    {
        if (format.Header is { } header)
        {
            await writer.WriteAsync(header);
        }

        var written = 0L;
        await foreach (var document in _articles.ReadJsonAsync(filter, cancellationToken))
        {
            await writer.WriteAsync(format.Row(document));
            told(++written);
        }

        return written;
    }
}
