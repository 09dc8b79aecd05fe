using IctPipeline.Azure;
using IctPipeline.Client;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Stack;

/// <summary>The documents of a connection, by the library that downstream applications use.</summary>
internal static class StackArticles
{
    public static ArticleClient Articles(this StackConnection connection)
    {
        var resources = connection.Services.GetRequiredService<PipelineResources>();
        return new ArticleClient(connection.Services.GetRequiredService<Database>().GetContainer(resources.ArticlesCosmosContainer));
    }

    /// <summary>The failure records, by the same library: it writes nothing.</summary>
    public static FailureClient FailureRecords(this StackConnection connection)
    {
        var resources = connection.Services.GetRequiredService<PipelineResources>();
        return new FailureClient(connection.Services.GetRequiredService<Database>().GetContainer(resources.FailuresCosmosContainer));
    }
}
