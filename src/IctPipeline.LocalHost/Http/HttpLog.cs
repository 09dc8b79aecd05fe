using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Http;

internal static partial class HttpLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "HTTP function {Function} failed.")]
    public static partial void FunctionFailed(ILogger logger, string function, Exception error);
}
