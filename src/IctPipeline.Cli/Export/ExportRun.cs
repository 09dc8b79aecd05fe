using System.Globalization;
using System.Text;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Client;
using Spectre.Console;

namespace IctPipeline.Cli.Export;

/// <summary>Writes one document after another, so that any number fits into memory; shows how far it is on a terminal.</summary>
internal sealed class ExportRun(CliContext context, StackConnection connection, ExportFormat format, string? file, bool json)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly ArticleClient _articles = connection.Articles();

    public async Task<int> RunAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        if (file is null)
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
                        return await WriteFileAsync(filter, count => bar.Value = count, cancellationToken);
                    })
                : await WriteFileAsync(filter, _ => { }, cancellationToken);
        if (json)
        {
            context.Screen.Data.WriteLine(CliJson.Serialize(new ExportReport(Path.GetFullPath(file), written)));
        }
        else
        {
            context.Screen.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} documents in {Printable.Line(file)}."));
        }

        return written == 0 ? ExitCodes.Incomplete : ExitCodes.Success;
    }

    /// <summary>Beside the file first, so that a half-written one never has its name.</summary>
    private async Task<long> WriteFileAsync(ArticleFilter filter, Action<long> told, CancellationToken cancellationToken)
    {
        var partial = file + ".partial";
        try
        {
            long written;
            await using (var writer = new StreamWriter(partial, append: false, Utf8))
            {
                written = await WriteAsync(writer, filter, told, cancellationToken);
            }

            File.Move(partial, file!, overwrite: true);
            return written;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCodes.Usage, $"{Printable.Line(file)} can't be written: {error.Message}", error);
        }
        finally
        {
            File.Delete(partial);
        }
    }

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
