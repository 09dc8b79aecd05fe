using IctPipeline.Core.Ports;

namespace IctPipeline.Testing.Faults;

/// <summary>Decides, by a seed, which calls of a dependency fail and how.</summary>
/// <param name="rate">Part of the calls that fail, 0 to 1.</param>
public sealed class FaultPlan(int seed, double rate)
{
    private static readonly (int Status, TimeSpan? RetryAfter)[] Kinds =
    [
        (429, TimeSpan.FromSeconds(2)),
        (449, null),
        (500, null),
        (503, null),
        (408, null),
        (0, null),
    ];

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    /// <summary>Switches all faults off: the storm is over.</summary>
    public bool Over { get; set; }

    /// <summary>How many calls failed.</summary>
    public int Injected { get; private set; }

    /// <summary>What a call meets.</summary>
    public Fault Next(string dependency)
    {
        lock (_gate)
        {
            if (Over || _random.NextDouble() >= rate)
            {
                return Fault.None;
            }

            Injected++;
            var (status, retryAfter) = Kinds[_random.Next(Kinds.Length)];
            var error = new DependencyException(dependency, status, null, $"Injected {status}.", retryAfter);

            // An answer can get lost after the work was done: the worst kind.
            return new Fault(error, AfterwardsToo: status is 0 or 408 && _random.Next(2) == 0);
        }
    }
}

/// <summary>What a call meets.</summary>
/// <param name="AfterwardsToo">The call takes effect, and its answer is lost.</param>
public sealed record Fault(Exception? Error, bool AfterwardsToo)
{
    public static readonly Fault None = new(null, false);

    /// <summary>Makes a call under this fault.</summary>
    public async Task<T> ApplyAsync<T>(Func<Task<T>> call)
    {
        if (Error is null)
        {
            return await call().ConfigureAwait(false);
        }

        if (AfterwardsToo)
        {
            await call().ConfigureAwait(false);
        }

        throw Error;
    }
}
