using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using IctPipeline.Azure;
using IctPipeline.LocalHost;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.LocalHost.Stack;
using IctPipeline.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IctPipeline.Cli.Up;

/// <summary>Starts the pages where people look, over the servers of this run.</summary>
internal static class ReaderStart
{
    /// <summary>Longer than anybody leaves a local stack alone.</summary>
    private static readonly TimeSpan SignatureLife = TimeSpan.FromDays(30);

    private static readonly string TimeoutSetting = $"{ReaderOptions.Section}:{nameof(ReaderOptions.Timeout)}";

    /// <exception cref="LocalHostException">A setting of the reader is wrong, or the port that was asked for is taken.</exception>
    public static async Task<ReaderServer> RunAsync(
        LocalEndpoints servers,
        LocalPipelineHost host,
        int? port,
        string? names,
        Action<ILoggingBuilder> logging,
        CancellationToken cancellationToken
    )
    {
        var container = host.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ResourceNames.Articles);
        var options = new ReaderOptions
        {
            Cosmos = $"AccountEndpoint={servers.CosmosEndpoint};AccountKey={servers.CosmosReadOnlyKey};",
            AllowedHosts = names,
            Timeout = TimeoutOf(host.Services.GetRequiredService<IConfiguration>()[TimeoutSetting]),
            Api = host.HttpAddress,
            ApiKey = host.HostKey,
            Originals = Signed(container, host, BlobContainerSasPermissions.Read),
            Inbox = Signed(container, host, BlobContainerSasPermissions.Create | BlobContainerSasPermissions.Write),
        };
        try
        {
            return await ReaderServer.StartAsync(options, PortChoice.Choose(port, PortChoice.Reader), logging, cancellationToken);
        }
        catch (OptionsValidationException error)
        {
            throw new LocalHostException(
                LocalHostCodes.SettingWrong,
                string.Join(" ", error.Failures.Select(failure => $"{ReaderOptions.Section}__{failure}")),
                error
            );
        }
        catch (IOException) when (port is null)
        {
            // Somebody took the customary port between the look and the start.
            return await ReaderServer.StartAsync(options, port: 0, logging, cancellationToken);
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

    private static Uri Signed(BlobContainerClient container, LocalPipelineHost host, BlobContainerSasPermissions may) =>
        container.GenerateSasUri(may, host.Services.GetRequiredService<TimeProvider>().GetUtcNow() + SignatureLife);

    /// <summary>What is no time at all is refused with the setting's range.</summary>
    private static TimeSpan TimeoutOf(string? text) =>
        text is null ? new ReaderOptions().Timeout
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) ? timeout
        : TimeSpan.Zero;
}
