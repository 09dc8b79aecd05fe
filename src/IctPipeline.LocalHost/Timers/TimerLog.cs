using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Timers;

internal static partial class TimerLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Timer function {Function} failed; it runs again when it is due next.")]
    public static partial void FunctionFailed(ILogger logger, string function, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule of timer function {Function} could not be written.")]
    public static partial void NotRemembered(ILogger logger, string function, Exception error);
}
