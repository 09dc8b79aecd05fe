using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>What the phases of a sweep look at.</summary>
internal sealed record SweepPorts(string Container, IArticleSource Source, IArticleStore Store, ISweepIndex Index);
