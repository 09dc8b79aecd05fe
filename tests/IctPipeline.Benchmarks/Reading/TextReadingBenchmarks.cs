using System.Text;
using BenchmarkDotNet.Attributes;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Benchmarks.Reading;

/// <summary>Plain text, short and long, beside its bare decoding. Goal: 100 MB/s or more.</summary>
[MemoryDiagnoser]
public class TextReadingBenchmarks
{
    private readonly ArticleReader _reader = new(new ReadLimits());
    private readonly byte[] _longBytes = BenchmarkInputs.LongText;
    private readonly SourceFile _short = BenchmarkInputs.File(BenchmarkInputs.Text, "scrape.txt");
    private readonly SourceFile _long = BenchmarkInputs.File(BenchmarkInputs.LongText, "long.txt");

    [Benchmark(Baseline = true, Description = "bare: decode 1 MB")]
    public int Bare() => Encoding.UTF8.GetString(_longBytes).Length;

    [Benchmark(Description = "read: 1 MB")]
    public int ReadLong() => _reader.Read(_long).Count();

    [Benchmark(Description = "read: one scrape")]
    public int ReadShort() => _reader.Read(_short).Count();
}
