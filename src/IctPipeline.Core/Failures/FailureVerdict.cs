using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Failures;

/// <summary>What an error means for the job that met it.</summary>
/// <param name="Class">Decides what happens next.</param>
/// <param name="Code">A documented code (docs/failures.md).</param>
/// <param name="Message">What happened and what a person should do; never content of the file.</param>
/// <param name="Dependency">One of <see cref="Dependencies"/>; null where the pipeline itself is at fault, or the file.</param>
/// <param name="RetryAfter">How long the service asked to wait.</param>
public sealed record FailureVerdict(
    FailureClass Class,
    string Code,
    string Message,
    string? Dependency = null,
    TimeSpan? RetryAfter = null
);
