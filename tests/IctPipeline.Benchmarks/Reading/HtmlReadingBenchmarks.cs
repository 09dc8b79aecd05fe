using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using IctPipeline.Intake;
using IctPipeline.Processing;

namespace IctPipeline.Benchmarks.Reading;

/// <summary>A saved page: AngleSharp's parse bare, beside the whole reader. Goal: at most twice.</summary>
[MemoryDiagnoser]
public class HtmlReadingBenchmarks
{
    private readonly ArticleReader _reader = new(new ReadingOptions());
    private readonly byte[] _bytes = BenchmarkInputs.Html;
    private readonly RawBlob _blob = BenchmarkInputs.Blob(BenchmarkInputs.Html, "page.txt");

    [Benchmark(Baseline = true, Description = "bare: AngleSharp")]
    public int Bare() => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(_bytes)).All.Length;

    [Benchmark(Description = "read: decode to hash")]
    public int Read() => _reader.Read(_blob).Count();
}
