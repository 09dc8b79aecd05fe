using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IctPipeline.Benchmarks.Reading;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Processing.Analysis;
using IctPipeline.Core.Processing.Single;
using IctPipeline.LocalAnalysis;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.KeyPhrases;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.Reading;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Benchmarks;

/// <summary>
/// Every stage of a file on its way to a document, one after the other: what "ict bench" counts for the host and is no client library. Each
/// stage works on what the one before made. "Read" is "open, parse" and normalizing, since a parsed article is normalized once.
/// </summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly ReadLimits Limits = new();
    private readonly ArticleReader _reader = new(Limits);
    private readonly LocalAnalyzer _analyzer = new();
    private readonly ArticleAssembler _assembler = new(new ArticleProcessorOptions(), TimeProvider.System);
    private byte[] _bytes = [];
    private SourceFile _file = BenchmarkInputs.File([], "none");
    private NormalizedArticle _content = null!;
    private AnalysisRequest _request = null!;
    private AnalyzedText _words = null!;
    private IReadOnlyList<FieldSpans> _names = [];
    private ResolvedEntities _resolved = null!;
    private AnalyzedContent _analyzed = null!;
    private Article _article = null!;
    private Article _stored = null!;

    [Params("md", "txt", "html", "json")]
    public string Format { get; set; } = "";

    private static BlobVersion Version { get; } =
        new()
        {
            Address = new BlobAddress("articles", "post"),
            ETag = "\"1\"",
            LastModified = DateTimeOffset.UnixEpoch,
            Size = 1,
        };

    [GlobalSetup]
    public void Prepare()
    {
        _bytes = Format switch
        {
            "md" => BenchmarkInputs.Markdown,
            "txt" => BenchmarkInputs.Text,
            "html" => BenchmarkInputs.Html,
            _ => BenchmarkInputs.Json,
        };
        _file = BenchmarkInputs.File(_bytes, "post." + Format);
        _content = _reader.Read(_file).First().Article!;
        _request = new AnalysisRequest
        {
            ArticleId = "benchmark",
            Title = _content.Title,
            Lead = _content.Lead,
            Body = _content.Body,
            Features = AnalysisFeatures.All,
        };
        _words = Analyzed();
        _names = [new FieldSpans("body", _words, EntityScanner.Scan(_words))];
        _resolved = EntityResolver.Resolve(_names, "vi");
        var result = _analyzer.AnalyzeAsync(_request, CancellationToken.None).Result;
        _analyzed = new AnalyzedContent(
            new AnalysisInfo
            {
                Provider = _analyzer.Provider,
                ModelVersion = _analyzer.ModelVersion,
                Status = AnalysisStatus.Complete,
            },
            result.Language,
            result.Entities ?? [],
            result.KeyPhrases ?? [],
            null
        );
        _article = Assemble();
        _stored = Assemble();
    }

    [Benchmark(Description = "1 decode")]
    public int Decode() => CharsetDetector.Decode(_bytes).Text.Length;

    [Benchmark(Description = "2 open, parse (with 1)")]
    public int Parse() =>
        FormatRegistry
            .Default.Open(
                new ByteContext(
                    _bytes,
                    _file.Name,
                    null,
                    Limits,
                    new ReadBudget(Limits.CpuBudget, WorkClock.OfThread, CancellationToken.None)
                )
            )
            .Parts.Count();

    [Benchmark(Description = "3 read (2, and normalize)")]
    public int Read() => _reader.Read(_file).Count();

    [Benchmark(Description = "4 language")]
    public string Language() => LocalAnalyzer.IdentifyLanguage(_content.Body).Tag;

    [Benchmark(Description = "5 words")]
    public int Words() => Analyzed().Count;

    [Benchmark(Description = "6 names")]
    public object Names() => EntityResolver.Resolve([new FieldSpans("body", _words, EntityScanner.Scan(_words))], "vi");

    [Benchmark(Description = "7 key phrases")]
    public object KeyPhrases() => KeyPhraseRanker.Rank(_names, _resolved);

    [Benchmark(Description = "4 to 7: the whole analysis")]
    public Task<AnalysisResult> Analysis() => _analyzer.AnalyzeAsync(_request, CancellationToken.None);

    [Benchmark(Description = "8 assemble")]
    public Article Assemble() => _assembler.Assemble("id", Version, _content, null, _analyzed, null, 1);

    [Benchmark(Description = "9 serialize")]
    public int Serialize() => JsonSerializer.SerializeToUtf8Bytes(_article, PipelineJson.Relaxed.Article).Length;

    [Benchmark(Description = "10 compare with the stored one")]
    public bool Compare() => ArticleComparison.SameButForClocks(_stored, _article);

    private AnalyzedText Analyzed() => new(_content.Body, "vi", Lexicon.For("vi"));
}
