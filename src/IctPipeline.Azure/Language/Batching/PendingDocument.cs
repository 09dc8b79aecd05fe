namespace IctPipeline.Azure.Language.Batching;

/// <summary>A document that waits for its answer, and the request that it is in, once there is one.</summary>
internal sealed class PendingDocument<T>(BatchDocument document, DateTimeOffset due)
{
    private readonly TaskCompletionSource<DocumentAnswer<T>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private OpenRequest? _request;
    private int _left;

    public BatchDocument Document { get; } = document;

    /// <summary>When it goes, company or not.</summary>
    public DateTimeOffset Due { get; } = due;

    public Task<DocumentAnswer<T>> Answer => _answer.Task;

    public bool IsDone => _answer.Task.IsCompleted;

    public void Join(OpenRequest request)
    {
        Volatile.Write(ref _left, 0);
        Volatile.Write(ref _request, request);
        if (IsDone)
        {
            Leave(request);
        }
    }

    public void Deliver(DocumentOutcome<T> outcome)
    {
        if (outcome.Answer is { } answer)
        {
            _answer.TrySetResult(answer);
        }
        else
        {
            _answer.TrySetException(outcome.Error!);
        }
    }

    public void Fail(Exception error) => _answer.TrySetException(error);

    /// <summary>Its article does not want the answer any more; the others in the request do.</summary>
    public void Cancel(CancellationToken cancellationToken)
    {
        if (_answer.TrySetCanceled(cancellationToken) && Volatile.Read(ref _request) is { } request)
        {
            Leave(request);
        }
    }

    /// <summary>Once, though joining and cancelling may both see that the other has happened.</summary>
    private void Leave(OpenRequest request)
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
        {
            request.Leave();
        }
    }
}
