namespace IctPipeline.Core.Ports;

/// <summary>
/// Is told of every answer that asks to slow down (429), those that a client repeats by itself included. Must not throw, and
/// must not wait.
/// </summary>
public interface IThrottleObserver
{
    /// <param name="dependency">One of <see cref="Dependencies"/>.</param>
    /// <param name="retryAfter">How long the dependency asks to wait; null where it does not say.</param>
    void Throttled(string dependency, TimeSpan? retryAfter);
}
