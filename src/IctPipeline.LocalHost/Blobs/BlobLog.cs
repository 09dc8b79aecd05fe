using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Blobs;

internal static partial class BlobLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Container {Container} can't be listed; trying again.")]
    public static partial void ScanFailed(ILogger logger, string container, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Function {Function} failed on try {Attempt} of article {Id}.")]
    public static partial void FunctionFailed(ILogger logger, string function, string id, int attempt, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Article {Id} could not be moved to the poison queue; its blob will be tried again.")]
    public static partial void PoisonFailed(ILogger logger, string id, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The deletion of article {Id} could not be put on its queue; trying again.")]
    public static partial void DeletionNotTold(ILogger logger, string id, Exception error);
}
