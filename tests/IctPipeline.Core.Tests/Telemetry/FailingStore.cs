using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Telemetry;

/// <summary>A store that takes no documents while it is told to fail.</summary>
internal sealed class FailingStore() : FaultyStore(new InMemoryArticleStore(), new Gate(new FaultPlan(1, 0)))
{
    public bool Fails { get; set; } = true;

    public override Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken) =>
        Fails
            ? throw new DependencyException(Dependencies.Cosmos, 503, null, "It is down.")
            : base.WriteArticleAsync(article, replaces, cancellationToken);
}
