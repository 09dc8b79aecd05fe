using System.Diagnostics;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Telemetry;

/// <summary>Spans of the pipeline (docs/telemetry.md). They carry ids and outcomes, never content.</summary>
public static class PipelineTraces
{
    /// <summary>Name of the source, for <c>AddSource</c>.</summary>
    public const string SourceName = "IctPipeline";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Starts the span of a job, under the trace that its message carries.</summary>
    internal static Activity? StartJob(ArticleJob job, string articleId)
    {
        var span =
            job.TraceParent is not null && ActivityContext.TryParse(job.TraceParent, null, isRemote: true, out var parent)
                ? Source.StartActivity("process article", ActivityKind.Consumer, parent)
                : Source.StartActivity("process article", ActivityKind.Consumer);
        return span
            ?.SetTag("ict.article.id", articleId)
            .SetTag("ict.job.reason", job.Reason.ToString())
            .SetTag("ict.job.attempt", job.Attempt);
    }

    /// <param name="job">Given, since what is current may be an earlier stage that began in another flow of the same job.</param>
    internal static Activity? StartStage(ArticleStage stage, Activity? job) =>
        job is null ? null : Source.StartActivity(StageName(stage), ActivityKind.Internal, job.Context);

    /// <summary>The stage's name in spans and metrics.</summary>
    internal static string StageName(ArticleStage stage) =>
        stage switch
        {
            ArticleStage.Read => "read",
            ArticleStage.Decode or ArticleStage.Parse or ArticleStage.Normalize => "parse",
            ArticleStage.Analyze => "analyze",
            ArticleStage.Assemble => "assemble",
            _ => "upsert",
        };
}
