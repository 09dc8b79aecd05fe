namespace IctPipeline.Core.Ports;

/// <summary>
/// The one loop of conditional writes: read, decide, write on the condition that nobody wrote in between, and where somebody did, all
/// over again.
/// </summary>
public static class ConditionalWrite
{
    /// <summary>
    /// Workers, sweeps and people write the same item now and then, and each of them once. More conflicts in a row than this are a fault
    /// of the set-up, which ends as an outage and is tried again later: nothing gives up silently.
    /// </summary>
    public const int MaxConflicts = 50;

    /// <summary>Conflict, as the store answers it.</summary>
    private const int Conflict = 409;

    /// <summary>The same for a write that gives nothing.</summary>
    /// <param name="item">What is written, as the beginning of a sentence.</param>
    /// <param name="attempt">Reads, decides and writes; false on a conflict.</param>
    /// <exception cref="DependencyException">Others changed the item <see cref="MaxConflicts"/> times in a row.</exception>
    public static Task RepeatAsync(string item, Func<Task<bool>> attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return RunAsync<bool>(item, async () => await attempt().ConfigureAwait(false) ? true : Attempt.Conflict<bool>());
    }

    /// <param name="item">What is written, as the beginning of a sentence: <c>The document x</c>.</param>
    /// <param name="attempt">Reads, decides and writes; <see cref="Attempt.Conflict"/> asks for another round.</param>
    /// <exception cref="DependencyException">Others changed the item <see cref="MaxConflicts"/> times in a row.</exception>
    public static async Task<T> RunAsync<T>(string item, Func<Task<Attempt<T>>> attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        for (var round = 0; round < MaxConflicts; round++)
        {
            var result = await attempt().ConfigureAwait(false);
            if (result.IsDone)
            {
                return result.Value;
            }
        }

        throw new DependencyException(Dependencies.Cosmos, Conflict, null, $"{item} was changed by others {MaxConflicts} times in a row.");
    }
}

/// <summary>Rounds of a conditional write.</summary>
public static class Attempt
{
    /// <summary>Another writer was faster.</summary>
    public static Attempt<T> Conflict<T>() => default;
}

/// <summary>How one round of a conditional write ended: with a result, or with a conflict.</summary>
public readonly record struct Attempt<T>
{
    private readonly T? _value;

    /// <param name="value">What the whole operation gives.</param>
    public Attempt(T value) => (_value, IsDone) = (value, true);

    public bool IsDone { get; }

    /// <summary>Only where <see cref="IsDone"/>.</summary>
    public T Value => IsDone ? _value! : throw new InvalidOperationException("The attempt ended with a conflict.");

    public static implicit operator Attempt<T>(T value) => new(value);
}
