using System.Text;
using BenchmarkDotNet.Attributes;
using IctPipeline.Reading;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;
using Markdig;
using YamlDotNet.Serialization;

namespace IctPipeline.Benchmarks.Reading;

/// <summary>A Markdown post with front matter: Markdig and YamlDotNet bare, beside the whole reader. Goal: at most 2.5 times.</summary>
[MemoryDiagnoser]
public class MarkdownReadingBenchmarks
{
    private readonly ArticleReader _reader = new(new ReadLimits());
    private readonly IDeserializer _yaml = new DeserializerBuilder().Build();
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().Build();
    private readonly byte[] _bytes = BenchmarkInputs.Markdown;
    private readonly SourceFile _file = BenchmarkInputs.File(BenchmarkInputs.Markdown, "post.txt");

    [Benchmark(Baseline = true, Description = "bare: Markdig + YamlDotNet")]
    public int Bare()
    {
        var text = Encoding.UTF8.GetString(_bytes);
        var end = text.IndexOf("\n---", 4, StringComparison.Ordinal);
        var keys = _yaml.Deserialize<Dictionary<string, object>>(text[4..end]);
        return keys.Count + Markdown.ToPlainText(text[(end + 4)..], _pipeline).Length;
    }

    [Benchmark(Description = "decode")]
    public int Decode() => CharsetDetector.Decode(_bytes).Text.Length;

    [Benchmark(Description = "read: decode to hash")]
    public int Read() => _reader.Read(_file).Count();
}
