using IctPipeline.Processing;

namespace IctPipeline.Functions;

/// <summary>Records as a dead letter what the platform gave up on.</summary>
public sealed class PoisonRecorder(FailureRecorder failures)
{
    private static readonly FailureVerdict Verdict = new(
        FailureClass.Permanent,
        FailureCodes.PoisonMessage,
        "The file was tried as often as the platform allows, and neither it nor its failure could be stored. Look at the log of that time, then replay it.");

    /// <exception cref="DependencyException">It could not be recorded.</exception>
    public Task RecordAsync(FailedJob failed, CancellationToken cancellationToken)
        => failures.RecordAsync(failed, Verdict, nextAttempt: null, isCurrent: null, cancellationToken);
}
