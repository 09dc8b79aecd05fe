using IctPipeline.Cli.Terminal;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Cli.Tests.Terminal;

public sealed class ScreenLoggerTests
{
    [Fact]
    public void Log_ErrorOfManyLines_IsOneLineWithoutATrace()
    {
        var screen = new TestScreen();
        using var provider = new ScreenLoggerProvider(screen.Screen);
        var error = new InvalidOperationException("Refused.\nStatus: 500\n\nHeaders:\n   at X()");

        provider
            .CreateLogger("IctPipeline.LocalHost.Blobs")
            .Log(LogLevel.Warning, default, "Container a can't be listed.", error, (text, _) => text);

        Assert.Equal("warning Blobs: Container a can't be listed. (InvalidOperationException: Refused.)", screen.Error.Trim());
    }
}
