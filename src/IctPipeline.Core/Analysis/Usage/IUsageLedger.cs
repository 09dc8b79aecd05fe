using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Analysis.Usage;

/// <summary>Text records used in a calendar month (UTC), by all instances of the app together.</summary>
public interface IUsageLedger
{
    /// <summary>Adds to a month's sum and gives the new sum. Adding 0 reads it. Either wholly done or not at all.</summary>
    /// <param name="month">The month's first day.</param>
    /// <param name="records">Text records, 0 or more.</param>
    /// <exception cref="DependencyException">The ledger could not be reached.</exception>
    Task<long> AddAsync(DateOnly month, long records, CancellationToken cancellationToken);
}
