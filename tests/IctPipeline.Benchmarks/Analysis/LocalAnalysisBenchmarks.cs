using BenchmarkDotNet.Attributes;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis;

namespace IctPipeline.Benchmarks.Analysis;

/// <summary>The whole local analysis of a Vietnamese article of about 8 KB. Budget: 3 ms, 150 KB allocated.</summary>
[MemoryDiagnoser]
public class LocalAnalysisBenchmarks
{
    private const string Paragraph =
        "Ngày 22/3, tại Hà Nội, Bộ trưởng Bộ Thông tin và Truyền thông Nguyễn Văn An cho biết, trong quý II/2018 có 100 doanh nghiệp "
        + "Việt Nam và Hàn Quốc "
        + "ký kết biên bản ghi nhớ hợp tác về công nghệ thông tin. Đại diện Tập đoàn Viettel và Samsung Electronics nhấn mạnh vai trò "
        + "của mạng 5G đối với "
        + "chuyển đổi số, thương mại điện tử và an toàn thông tin. Theo Hiệp hội Internet Việt Nam (VIA), doanh thu đạt 1,5 tỷ đồng, "
        + "tăng 12% so với năm 2017.\n\n";

    private readonly LocalAnalyzer _analyzer = new();
    private readonly AnalysisRequest _request = new()
    {
        ArticleId = "benchmark",
        Title = "Doanh nghiệp Việt Nam và Hàn Quốc hợp tác công nghệ thông tin",
        Body = string.Concat(Enumerable.Repeat(Paragraph, 14)),
        Features = AnalysisFeatures.All,
    };

    private readonly string _english = string.Concat(
        Enumerable.Repeat(
            "President John Martin met officials of Intel Corp in Hanoi on Monday, the Ministry of Science said. Leeds United beat "
                + "Everton 2-1. "
                + "Interest rates in Germany rose to 3.5 percent, and analysts at Goldman Sachs expect the Bank of England to follow in "
                + "March 2019.\n\n",
            30
        )
    );

    [Benchmark(Baseline = true)]
    public Task<AnalysisResult> Article() => _analyzer.AnalyzeAsync(_request, CancellationToken.None);

    /// <summary>The language of the same article alone.</summary>
    [Benchmark]
    public string Language() => LocalAnalyzer.IdentifyLanguage(_request.Body).Tag;

    /// <summary>An English text of about 8 KB, with sentences and words.</summary>
    [Benchmark]
    public LocalTextAnalysis English() => LocalAnalyzer.AnalyzeText(_english, "en");
}
