using IctPipeline.Core.Failures;
using IctPipeline.Core.Processing.Analysis;
using IctPipeline.Core.Processing.Bundle;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.Core.Processing.Refreshing;
using IctPipeline.Core.Processing.Single;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Core.Processing;

/// <summary>Puts the processor together.</summary>
public static class ProcessingServices
{
    /// <summary>
    /// Registers <see cref="ArticleProcessor"/> and the steps that it is made of. The ports, the reader, the analyzer,
    /// <see cref="ArticleProcessorOptions"/>, clock, <see cref="Random"/> and logging are the caller's to register; observers are optional.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="container">Gives the blob container whose files become documents.</param>
    public static IServiceCollection AddArticleProcessor(this IServiceCollection services, Func<IServiceProvider, string> container)
    {
        services.AddSingleton<WriteRule>();
        services.AddSingleton<NewFileGuess>();
        services.AddSingleton<AnalysisStep>();
        services.AddSingleton<ArticleAssembler>();
        services.AddSingleton<WholeBodies>();
        services.AddSingleton<FailureRecorder>();
        services.AddSingleton<FailureClosing>();
        services.AddSingleton<FailureHandler>();
        services.AddSingleton<OutcomeReports>();
        services.AddSingleton<BlobDeletion>();
        services.AddSingleton<BundleLeftovers>();
        services.AddSingleton<DocumentRefresh>();
        services.AddSingleton<BodyLimit>();
        services.AddSingleton<LargeFileGate>();
        services.AddSingleton<MemberProcessor>();
        services.AddSingleton<SingleProcessor>();
        services.AddSingleton<BundleProcessor>();
        services.AddSingleton<BlobProcessor>();
        services.AddSingleton(provider => new ArticleProcessor(
            container(provider),
            provider.GetRequiredService<BlobProcessor>(),
            provider.GetRequiredService<DocumentRefresh>(),
            provider.GetRequiredService<BlobDeletion>(),
            provider.GetRequiredService<BundleLeftovers>(),
            provider.GetRequiredService<FailureHandler>(),
            provider.GetRequiredService<OutcomeReports>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ArticleProcessor>>()
        ));
        return services;
    }
}
