using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Queues;

internal static partial class QueueLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Queue {Queue} can't be read; trying again.")]
    public static partial void ReceiveFailed(ILogger logger, string queue, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of queue {Queue} could not be kept hidden.")]
    public static partial void RenewalFailed(ILogger logger, string queue, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Function {Function} failed on delivery {Delivery} of a message of queue {Queue}.")]
    public static partial void FunctionFailed(ILogger logger, string function, string queue, long delivery, Exception error);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A message of queue {Queue} goes to the poison queue after {Deliveries} deliveries."
    )]
    public static partial void Poisoned(ILogger logger, string queue, long deliveries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of queue {Queue} could not be settled; it will be delivered again.")]
    public static partial void SettleFailed(ILogger logger, string queue, Exception error);
}
