using IctPipeline.Intake;
using IctPipeline.Processing;

namespace IctPipeline.Cli.Simulate;

/// <summary>Lets a trace listen to every read: the pipeline itself never asks for one.</summary>
internal sealed class TracedReader(IArticleReader inner, IReadTrace trace) : IArticleReader
{
    public IEnumerable<ReadMember> Read(RawBlob blob, IReadTrace? _ = null, CancellationToken cancellationToken = default) =>
        inner.Read(blob, trace, cancellationToken);
}
