using IctPipeline.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Cli.Terminal;

/// <summary>Writes log lines to standard error, one a line, without the secrets that libraries put into theirs.</summary>
internal sealed class ScreenLoggerProvider(Screen screen) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new ScreenLogger(screen, categoryName);

    public void Dispose()
    {
        // The screen is not this object's own.
    }

    private sealed class ScreenLogger(Screen screen, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var cause = exception is null ? "" : $" ({exception.GetType().Name}: {FirstLine(exception.Message)})";
            var text = SecretMask.Apply($"{formatter(state, exception)}{cause}");
            screen.Note($"{Level(logLevel)} {category[(category.LastIndexOf('.') + 1)..]}: {text}");
        }

        /// <summary>Clients append headers and all their tries.</summary>
        private static string FirstLine(string message) => message.TrimStart().Split('\n', 2)[0].TrimEnd();

        private static string Level(LogLevel level) =>
            level switch
            {
                LogLevel.Critical or LogLevel.Error => "error",
                LogLevel.Warning => "warning",
                _ => "info",
            };
    }
}
