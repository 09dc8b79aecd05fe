using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Cli.Documents;

/// <summary>Documents and failure records as they are stored, one a line.</summary>
internal static class JsonLines
{
    public static string Serialize(Article article) => JsonSerializer.Serialize(article, PipelineJson.Relaxed.Article);

    public static string Serialize(ArticleFailure failure) => JsonSerializer.Serialize(failure, PipelineJson.Relaxed.ArticleFailure);
}
