namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a run stands among the tries that a retry policy makes.</summary>
public abstract class RetryContext
{
    public abstract int RetryCount { get; }

    public abstract int MaxRetryCount { get; }
}
