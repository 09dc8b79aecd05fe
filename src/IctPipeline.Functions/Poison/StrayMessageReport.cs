using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Poison;

/// <summary>
/// Tells the log of messages that name no file: of the first at once, of more in one sentence a queue and minute, however many come.
/// </summary>
public sealed partial class StrayMessageReport(TimeProvider time, ILogger<StrayMessageReport> log) : IDisposable
{
    /// <summary>How long messages are counted before they are told of.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _untold = new(StringComparer.Ordinal);
    private ITimer? _window;

    /// <summary>Counts a message that was recorded.</summary>
    /// <param name="queue">Where it was.</param>
    public void Add(string queue)
    {
        lock (_gate)
        {
            if (_window is not null)
            {
                _untold[queue] = _untold.GetValueOrDefault(queue) + 1;
                return;
            }

            _window = time.CreateTimer(_ => EndWindow(), null, Window, Window);
        }

        Tell(queue, 1);
    }

    public void Dispose() => _window?.Dispose();

    private void EndWindow()
    {
        KeyValuePair<string, int>[] told;
        lock (_gate)
        {
            told = [.. _untold];
            _untold.Clear();
            if (told.Length == 0)
            {
                // Quiet for a whole window: the next one is told of at once again.
                _window?.Dispose();
                _window = null;
            }
        }

        foreach (var (queue, count) in told)
        {
            Tell(queue, count);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Unreadable messages on queue {Queue}: {Count}, each recorded as a failure with the code StrayMessage. Find out who "
            + "sends them."
    )]
    private partial void Tell(string queue, int count);
}
