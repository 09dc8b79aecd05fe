using IctPipeline.Core.Auditing;
using IctPipeline.Core.Ports;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Stack;

/// <summary>The audit over the adapters of a connection.</summary>
internal static class StackAudit
{
    /// <param name="services">Those that <c>AddAzureAdapters</c> registers.</param>
    /// <param name="grace">How long a file may be on its way.</param>
    /// <param name="keepsDeleted">Whether documents outlive their blobs.</param>
    public static IngestAudit Audit(this IServiceProvider services, TimeSpan grace = default, bool keepsDeleted = false) =>
        new(
            services.GetRequiredService<IArticleSource>(),
            services.GetRequiredService<IArticleStore>(),
            services.GetRequiredService<IQueueMonitor>(),
            new ArticleReader(new ReadLimits()),
            services.GetRequiredService<IBodyStore>()
        )
        {
            Grace = grace,
            KeepsDeleted = keepsDeleted,
        };
}
