using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Benchmarks.Reading;

/// <summary>
/// A saved page: AngleSharp's parse bare, beside the whole reader. Goal: at most twice for pages as news sites serve them. What is done for
/// the article itself (text, names, dates, hash) weighs more in a page that is nothing but the article.
/// </summary>
[MemoryDiagnoser]
public class HtmlReadingBenchmarks
{
    private readonly ArticleReader _reader = new(new ReadLimits());
    private byte[] _bytes = [];
    private SourceFile _file = BenchmarkInputs.File([], "page.html");

    [Params("article alone", "news page")]
    public string Page { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _bytes = Page == "news page" ? BenchmarkInputs.NewsPage : BenchmarkInputs.Html;
        _file = BenchmarkInputs.File(_bytes, "page.html");
    }

    [Benchmark(Baseline = true, Description = "bare: AngleSharp")]
    public int Bare() => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(_bytes)).ChildElementCount;

    [Benchmark(Description = "read: decode to hash")]
    public int Read() => _reader.Read(_file).Count();
}
