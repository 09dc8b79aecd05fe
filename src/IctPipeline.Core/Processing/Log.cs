using IctPipeline.Core.Articles;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Core.Processing;

/// <summary>Log messages of processing: ids and outcomes, never names of files or content.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Article {ArticleId}: {Outcome} (attempt {Attempt}, {Milliseconds:F0} ms)")]
    public static partial void Completed(ILogger logger, string articleId, string outcome, int attempt, double milliseconds);

    [LoggerMessage(4, LogLevel.Error, "Article {ArticleId}: {Code}, a defect of the reader. Report it with the file. {Message}")]
    public static partial void ReaderFault(ILogger logger, string articleId, string code, string message);

    [LoggerMessage(2, LogLevel.Warning, "Article {ArticleId}: {Stage} failed with {ErrorType}")]
    public static partial void Failed(ILogger logger, string articleId, ArticleStage stage, string errorType);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "Article {ArticleId} is of another container: refused. Find out which subscription, message or record named it"
    )]
    public static partial void OtherContainer(ILogger logger, string articleId);
}
