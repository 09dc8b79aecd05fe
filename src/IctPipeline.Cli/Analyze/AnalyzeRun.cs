using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli.Analyze;

/// <summary>Analyses line by line and answers each before the next is read, so that the command can stand in a pipe.</summary>
internal sealed class AnalyzeRun(Screen screen, string? language, bool json)
{
    private const string StandardInput = "-";

    public async Task<int> RunAsync(string path, CancellationToken cancellationToken)
    {
        using var lines = new LineReader(Open(path));
        for (var number = 1; await lines.NextAsync(cancellationToken) is { } line; number++)
        {
            // A line of millions of characters takes long: it is left alone by whoever does not want to wait for it.
            var analysis = await Task.Run(() => LineAnalysis.Analyze(line, language, cancellationToken), cancellationToken)
                .WaitAsync(cancellationToken);
            if (json)
            {
                screen.Data.WriteLine(CliJson.Serialize(analysis));
            }
            else
            {
                AnalysisPage.Write(screen.Out, number, line, analysis);
            }
        }

        await screen.Data.FlushAsync(cancellationToken);
        return ExitCodes.Success;
    }

    private static Stream Open(string path)
    {
        if (path == StandardInput)
        {
            return Console.OpenStandardInput();
        }

        try
        {
            return new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite,
                1 << 16,
                FileOptions.SequentialScan | FileOptions.Asynchronous
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCodes.Usage, $"--lines: {path} can't be read: {error.Message}", error);
        }
    }
}
