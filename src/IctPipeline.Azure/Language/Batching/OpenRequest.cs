namespace IctPipeline.Azure.Language.Batching;

/// <summary>A request in flight. It is given up only when nobody waits for any of its answers.</summary>
internal sealed class OpenRequest : IDisposable
{
    private readonly CancellationTokenSource _cancellation;
    private int _waiting;

    public OpenRequest(int documents, CancellationToken stopping)
    {
        _waiting = documents;
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Token = _cancellation.Token;
    }

    public CancellationToken Token { get; }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) == 0)
        {
            try
            {
                _cancellation.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The answer came just before the last one left.
            }
        }
    }

    public void Dispose() => _cancellation.Dispose();
}
