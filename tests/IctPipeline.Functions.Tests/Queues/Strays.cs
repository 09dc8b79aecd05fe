using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using IctPipeline.Functions.Poison;
using IctPipeline.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Functions.Tests.Queues;

/// <summary>The recorder of messages over the twins of a test.</summary>
internal static class Strays
{
    public static PoisonRecorder Recorder(this Pipeline pipeline, IArticleStore? store = null, ILogger<PoisonRecorder>? log = null)
    {
        var records = store ?? pipeline.Store;
        return new PoisonRecorder(
            Pipeline.Blob.Container,
            new FailureRecorder(records, pipeline.Time),
            pipeline.Source,
            records,
            new StrayMessageReport(pipeline.Time, NullLogger<StrayMessageReport>.Instance),
            log ?? new LogLines<PoisonRecorder>()
        );
    }
}
