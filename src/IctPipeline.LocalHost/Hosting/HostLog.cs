using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Hosting;

internal static partial class HostLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Damage}")]
    public static partial void Damaged(ILogger logger, string damage);
}
