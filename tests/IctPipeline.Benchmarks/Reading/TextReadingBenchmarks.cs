using System.Text;
using BenchmarkDotNet.Attributes;
using IctPipeline.Intake;
using IctPipeline.Processing;

namespace IctPipeline.Benchmarks.Reading;

/// <summary>Plain text, short and long, beside its bare decoding. Goal: 100 MB/s or more.</summary>
[MemoryDiagnoser]
public class TextReadingBenchmarks
{
    private readonly ArticleReader _reader = new(new ReadingOptions());
    private readonly byte[] _longBytes = BenchmarkInputs.LongText;
    private readonly RawBlob _short = BenchmarkInputs.Blob(BenchmarkInputs.Text, "scrape.txt");
    private readonly RawBlob _long = BenchmarkInputs.Blob(BenchmarkInputs.LongText, "long.txt");

    [Benchmark(Baseline = true, Description = "bare: decode 1 MB")]
    public int Bare() => Encoding.UTF8.GetString(_longBytes).Length;

    [Benchmark(Description = "read: 1 MB")]
    public int ReadLong() => _reader.Read(_long).Count();

    [Benchmark(Description = "read: one scrape")]
    public int ReadShort() => _reader.Read(_short).Count();
}
