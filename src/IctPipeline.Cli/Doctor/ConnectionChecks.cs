using IctPipeline.Azure;
using IctPipeline.Cli.Stack;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Doctor;

/// <summary>
/// Asks the stack that runs, or the configured account, for what the commands need of it: with the rights that they have.
/// </summary>
internal sealed class ConnectionChecks(StackConnection connection, TimeProvider time)
{
    private const string Restart = "Stop and start `ict up`.";

    /// <summary>As many as the pipeline lists at once, and with their metadata: one blob among them may be what can't be listed.</summary>
    private const int PageSize = 5000;

    /// <summary>A first access token may take seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>On this machine nothing takes long but a server that hangs.</summary>
    private static readonly TimeSpan LocalPatience = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan SlowAfter = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<Finding> RunAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var finding in await Health().CheckAsync(cancellationToken))
        {
            yield return finding.State == FindingState.Bad ? finding with { Mend = Mend(finding.Check) } : finding;
        }

        if (connection.Local is not { } stack)
        {
            yield break;
        }

        yield return await AskAsync("HTTP functions", stack.HttpAddress, "api/health", cancellationToken);
        if (stack.ReaderAddress is { } reader)
        {
            yield return await AskAsync("reader", reader, "", cancellationToken);
        }

        foreach (var condition in await connection.ConditionsAsync(cancellationToken))
        {
            yield return Finding.Bad(condition.Name, condition.Message, "docs/telemetry.md, Conditions, says what it means.");
        }
    }

    private PipelineHealth Health() =>
        new(
            connection.Services.GetRequiredService<IArticleStore>(),
            connection.Services.GetRequiredService<IArticleSource>(),
            connection.Services.GetRequiredService<IQueueMonitor>(),
            ResourceNames.Articles,
            time
        )
        {
            Patience = connection.Local is null ? Patience : LocalPatience,
            SlowAfter = SlowAfter,
            PageSize = PageSize,
            Explain = error => error.Message.Split('\n')[0].Trim(),
        };

    private string Mend(string check)
    {
        if (connection.Local is not null)
        {
            return Restart;
        }

        return check switch
        {
            PipelineHealth.Cosmos =>
                "Check Cosmos__ConnectionString (or Cosmos__Endpoint) and Cosmos__Database; an identity needs the role "
                    + "Cosmos DB Built-in Data Contributor (to read only: Data Reader). Missing containers are made by the deployment, or "
                    + "with Articles__CreateResources=true.",
            PipelineHealth.Blobs =>
                "Check ArticlesStorage (or ArticlesStorage__blobServiceUri); an identity needs the role Storage Blob Data Owner.",
            _ => "Check ArticlesStorage (or ArticlesStorage__queueServiceUri); an identity needs the role Storage Queue Data Contributor.",
        };
    }

    private static async Task<Finding> AskAsync(string check, Uri address, string path, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = LocalPatience };
        try
        {
            using var answer = await client.GetAsync(new Uri(address, path), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            answer.EnsureSuccessStatusCode();
            return Finding.Good(check, address.AbsoluteUri);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Finding.Bad(check, $"no answer within {LocalPatience.TotalSeconds:0} s", Restart);
        }
        catch (HttpRequestException error)
        {
            return Finding.Bad(check, error.Message.Split('\n')[0].Trim(), Restart);
        }
    }
}
