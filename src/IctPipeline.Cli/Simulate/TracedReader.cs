using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Simulate;

/// <summary>Lets a trace listen to every read: the pipeline itself never asks for one.</summary>
internal sealed class TracedReader(IArticleReader inner, IReadTrace trace) : IArticleReader
{
    public IEnumerable<ReadMember> Read(SourceFile file, IReadTrace? _ = null, CancellationToken cancellationToken = default) =>
        inner.Read(file, trace, cancellationToken);
}
