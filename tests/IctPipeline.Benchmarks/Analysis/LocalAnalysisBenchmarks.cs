using BenchmarkDotNet.Attributes;
using IctPipeline.Analysis;
using IctPipeline.LocalAnalysis;

namespace IctPipeline.Benchmarks.Analysis;

/// <summary>The whole local analysis of a Vietnamese article of about 8 KB. Budget: 3 ms, 150 KB allocated.</summary>
[MemoryDiagnoser]
public class LocalAnalysisBenchmarks
{
    private const string Paragraph =
        "Ngày 22/3, tại Hà Nội, Bộ trưởng Bộ Thông tin và Truyền thông Nguyễn Văn An cho biết, trong quý II/2018 có 100 doanh nghiệp Việt Nam và Hàn Quốc "
        + "ký kết biên bản ghi nhớ hợp tác về công nghệ thông tin. Đại diện Tập đoàn Viettel và Samsung Electronics nhấn mạnh vai trò của mạng 5G đối với "
        + "chuyển đổi số, thương mại điện tử và an toàn thông tin. Theo Hiệp hội Internet Việt Nam (VIA), doanh thu đạt 1,5 tỷ đồng, tăng 12% so với năm 2017.\n\n";

    private readonly LocalAnalyzer _analyzer = new();
    private readonly AnalysisRequest _request = new()
    {
        ArticleId = "benchmark",
        Title = "Doanh nghiệp Việt Nam và Hàn Quốc hợp tác công nghệ thông tin",
        Body = string.Concat(Enumerable.Repeat(Paragraph, 14)),
        Features = AnalysisFeatures.All,
    };

    [Benchmark]
    public Task<AnalysisResult> Article() => _analyzer.AnalyzeAsync(_request, CancellationToken.None);
}
