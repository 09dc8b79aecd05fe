using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// How files of sets are read: with room for more than a pipeline lets in, since a refusal would say nothing of the reading.
/// </summary>
internal static class ScoredFiles
{
    private const int MaxBytes = 64 * 1024 * 1024;

    public static ArticleReader NewReader() => new(new ReadLimits { MaxBytes = MaxBytes });
}
