using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using IctPipeline.Azure;
using IctPipeline.LocalHost;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.LocalHost.Stack;
using IctPipeline.Web;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Up;

/// <summary>Starts the pages where people look, over the servers of this run.</summary>
internal static class ReaderStart
{
    /// <summary>Longer than anybody leaves a local stack alone.</summary>
    private static readonly TimeSpan OriginalsLife = TimeSpan.FromDays(30);

    /// <exception cref="LocalHostException">The port that was asked for is taken.</exception>
    public static async Task<ReaderServer> RunAsync(
        LocalEndpoints servers,
        LocalPipelineHost host,
        int? port,
        CancellationToken cancellationToken
    )
    {
        var container = host.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ResourceNames.Articles);
        var options = new ReaderOptions
        {
            Cosmos = $"AccountEndpoint={servers.CosmosEndpoint};AccountKey={servers.CosmosReadOnlyKey};",
            Api = host.HttpAddress,
            ApiKey = host.HostKey,
            Originals = container.GenerateSasUri(
                BlobContainerSasPermissions.Read,
                host.Services.GetRequiredService<TimeProvider>().GetUtcNow() + OriginalsLife
            ),
        };
        try
        {
            return await ReaderServer.StartAsync(options, PortChoice.Choose(port, PortChoice.Reader), cancellationToken: cancellationToken);
        }
        catch (IOException) when (port is null)
        {
            // Somebody took the customary port between the look and the start.
            return await ReaderServer.StartAsync(options, port: 0, cancellationToken: cancellationToken);
        }
        catch (IOException error)
        {
            throw new LocalHostException(
                LocalHostCodes.PortTaken,
                $"Port {port} of the reader is taken by another program; choose another with --reader-port, or 0 for any free one.",
                error
            );
        }
    }
}
