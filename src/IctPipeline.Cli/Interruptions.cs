using System.Runtime.InteropServices;

namespace IctPipeline.Cli;

/// <summary>
/// Ctrl-C, SIGTERM and a closed terminal (SIGHUP) as a token: the command ends its work in order. It is ended when it takes too long, and
/// by a second Ctrl-C.
/// </summary>
internal sealed class Interruptions(TimeProvider time) : IDisposable
{
    /// <summary>Longer than the local host's drain limit, so that Ctrl-C is a clean stop.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A launcher may pass on a Ctrl-C that the terminal has sent already: a person's second one comes later.</summary>
    public static readonly TimeSpan SecondAfter = TimeSpan.FromSeconds(1);

    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Lock _lock = new();
    private long _firstAt;
    private int? _exitCode;
    private ITimer? _limit;

    /// <summary>Takes the signals of this process; one that the shell told it to ignore (SIGINT in the background) stays ignored.</summary>
    public void Listen() =>
        _registrations.AddRange(
            Signals.Select(signal =>
                PosixSignalRegistration.Create(
                    signal,
                    context =>
                    {
                        context.Cancel = true;
                        Receive(context.Signal);
                    }
                )
            )
        );

    /// <summary>Runs a command.</summary>
    /// <returns>Its exit code; 128 and the signal's number where a signal ended it before it was done.</returns>
    public async Task<int> RunAsync(Func<CancellationToken, Task<int>> command)
    {
        // Some commands work on the thread that calls them, and this one must be free to give up.
        var work = Task.Run(() => command(_stop.Token));
        if (await Task.WhenAny(work, _over.Task) == work && await work is var code && code != ExitCodes.Interrupted)
        {
            return code;
        }

        lock (_lock)
        {
            return _exitCode ?? ExitCodes.Interrupted;
        }
    }

    /// <summary>What a signal does.</summary>
    public void Receive(PosixSignal signal)
    {
        lock (_lock)
        {
            if (_exitCode is not null)
            {
                if (signal == PosixSignal.SIGINT && time.GetElapsedTime(_firstAt) >= SecondAfter)
                {
                    _over.TrySetResult();
                }

                return;
            }

            _firstAt = time.GetTimestamp();
            _exitCode = signal switch
            {
                PosixSignal.SIGTERM => ExitCodes.Terminated,
                PosixSignal.SIGHUP => ExitCodes.HungUp,
                _ => ExitCodes.Interrupted,
            };
            _limit = time.CreateTimer(_ => _over.TrySetResult(), null, Patience, Timeout.InfiniteTimeSpan);
        }

        // Whoever listens runs on a thread of the pool, so that the next signal is heard.
        _ = _stop.CancelAsync();
    }

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _limit?.Dispose();
        _stop.Dispose();
    }
}
