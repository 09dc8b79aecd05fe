using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Core.Circuits;

/// <summary>
/// The circuit breaker of one dependency. While it is open, calls fail at once as an outage, which uses up no attempt of
/// any job; when the wait is over one call goes through as a probe, and its end decides.
/// </summary>
/// <param name="observer">Is told of every error of the dependency itself.</param>
public sealed class Circuit(
    string dependency,
    CircuitOptions options,
    TimeProvider time,
    ILogger logger,
    IDependencyObserver? observer = null
)
{
    private readonly Lock _gate = new();
    private int _failuresInARow;
    private int _failedProbes;
    private DateTimeOffset? _probeAt;
    private bool _probing;

    /// <summary>One of <see cref="Dependencies"/>.</summary>
    public string Dependency { get; } = dependency;

    /// <summary>Whether calls are held back.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return _probeAt is not null;
            }
        }
    }

    /// <summary>Makes a call, or refuses to.</summary>
    /// <exception cref="DependencyException">The call's own, or one with the code <see cref="FailureCodes.CircuitOpen"/>.</exception>
    public async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        Enter();
        try
        {
            var result = await call().ConfigureAwait(false);
            Succeeded();
            return result;
        }
        catch (DependencyException error)
        {
            Record(error);
            throw;
        }
        catch
        {
            Abandoned();
            throw;
        }
    }

    /// <summary>Goes through a listing, each step of which is a call.</summary>
    /// <exception cref="DependencyException">As <see cref="CallAsync"/>.</exception>
    public async IAsyncEnumerable<T> EnumerateAsync<T>(
        IAsyncEnumerable<T> listing,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(listing);
        await using var items = listing.GetAsyncEnumerator(cancellationToken);
        while (await CallAsync(() => items.MoveNextAsync().AsTask()).ConfigureAwait(false))
        {
            yield return items.Current;
        }
    }

    /// <summary>Whether an error says that the dependency is down, rather than that it is busy or dislikes a request.</summary>
    internal static bool SpeaksOfAnOutage(DependencyException error) =>
        error.Status is 0 or 401 or 403 or 404 or 408 || (error.Status >= 500 && error.RetryAfter is null);

    private void Enter()
    {
        lock (_gate)
        {
            if (_probeAt is not { } probeAt)
            {
                return;
            }

            var wait = probeAt - time.GetUtcNow();
            if (wait > TimeSpan.Zero || _probing)
            {
                throw new DependencyException(
                    Dependency,
                    0,
                    FailureCodes.CircuitOpen,
                    $"{Dependency} is down; it is asked again soon.",
                    wait > TimeSpan.Zero ? wait : options.FirstProbeAfter
                );
            }

            _probing = true;
        }
    }

    private void Record(DependencyException error)
    {
        observer?.Failed(error);
        if (SpeaksOfAnOutage(error))
        {
            Failed();
        }
        else
        {
            // It answered: whatever it said, it is up.
            Succeeded();
        }
    }

    private void Succeeded()
    {
        lock (_gate)
        {
            if (_probeAt is not null && _probing)
            {
                CircuitLog.Closed(logger, Dependency);
            }
            else if (_probeAt is not null)
            {
                // A straggler from before the circuit opened.
                return;
            }

            _failuresInARow = 0;
            _failedProbes = 0;
            _probeAt = null;
            _probing = false;
        }
    }

    private void Failed()
    {
        lock (_gate)
        {
            if (_probeAt is not null && !_probing)
            {
                return;
            }

            if (_probing)
            {
                _failedProbes++;
                _probing = false;
            }
            else if (++_failuresInARow < options.FailuresToOpen)
            {
                return;
            }

            var wait = options.FirstProbeAfter * Math.Pow(2, Math.Min(_failedProbes, 16));
            wait = wait > options.LongestProbeWait ? options.LongestProbeWait : wait;
            _probeAt = time.GetUtcNow() + wait;
            CircuitLog.Opened(logger, Dependency, wait.TotalSeconds);
        }
    }

    /// <summary>The call ended without an answer of the dependency (cancelled, a fault of ours): the next one probes.</summary>
    private void Abandoned()
    {
        lock (_gate)
        {
            _probing = false;
        }
    }
}

/// <summary>What operators are alerted by.</summary>
internal static partial class CircuitLog
{
    [LoggerMessage(10, LogLevel.Error, "Outage: {Dependency} is down; jobs wait, the next probe is in {Seconds:F0} s")]
    public static partial void Opened(ILogger logger, string dependency, double seconds);

    [LoggerMessage(11, LogLevel.Information, "{Dependency} is up again")]
    public static partial void Closed(ILogger logger, string dependency);
}
