using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Functions.Tests;

/// <summary>The processor over the in-memory twins; remembers the jobs that it was given.</summary>
internal sealed class Pipeline : IProcessingObserver
{
    public static readonly BlobAddress Blob = new("articles", "báo/một.txt");

    public Pipeline()
    {
        Source = new InMemoryArticleSource(Time);
        Retries = new InMemoryRetryQueue(Time);
        Processor = Processors.Create(Blob.Container, Source, Store, Retries, new FakeReader(), new FakeAnalyzer(), Time, observer: this);
    }

    public ManualTimeProvider Time { get; } = new();

    public InMemoryArticleSource Source { get; }

    public InMemoryArticleStore Store { get; } = new();

    public InMemoryRetryQueue Retries { get; }

    public ArticleProcessor Processor { get; }

    public List<ProcessingReport> Reports { get; } = [];

    public string Put(string text) => Source.Put(Blob, Encoding.UTF8.GetBytes(text)).ETag;

    /// <summary>Without trace context: jobs carry one while another test listens to spans.</summary>
    public void Completed(ProcessingReport report) => Reports.Add(report with { Job = report.Job with { TraceParent = null } });
}
