namespace IctPipeline.Reading.Model;

/// <summary>Tells the faults of the machine from those of a file.</summary>
public static class MachineFaults
{
    /// <summary>
    /// Whether memory ran out, also where a library has put an exception of its own around that. It says nothing of the file, which
    /// another machine, or this one in a quieter hour, may read: what a file may take for itself is bounded before
    /// (<see cref="ReadLimits.MaxNodes"/>).
    /// </summary>
    public static bool IsOutOfMemory(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error is OutOfMemoryException
            || (
                error is AggregateException aggregate
                    ? aggregate.InnerExceptions.Any(IsOutOfMemory)
                    : error.InnerException is { } inner && IsOutOfMemory(inner)
            );
    }
}
