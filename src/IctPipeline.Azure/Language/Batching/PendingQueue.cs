namespace IctPipeline.Azure.Language.Batching;

/// <summary>Documents that wait to be sent, oldest first. Not thread-safe: its owner locks.</summary>
internal sealed class PendingQueue<T>(BatchLimits limits)
{
    private readonly LinkedList<PendingDocument<T>> _documents = new();
    private long _size;

    /// <summary>When the oldest must go; null where none waits.</summary>
    public DateTimeOffset? NextDue => _documents.First?.Value.Due;

    public LinkedListNode<PendingDocument<T>> Add(PendingDocument<T> document)
    {
        _size += document.Document.Size;
        return _documents.AddLast(document);
    }

    /// <summary>Does nothing where it has left already.</summary>
    public void Remove(LinkedListNode<PendingDocument<T>> node)
    {
        if (node.List == _documents)
        {
            _size -= node.Value.Document.Size;
            _documents.Remove(node);
        }
    }

    /// <summary>True if a full request waits, or the oldest document has waited long enough.</summary>
    public bool IsReady(DateTimeOffset now) =>
        NextDue is { } due && (due <= now || _documents.Count >= limits.Documents || _size >= limits.Bytes);

    /// <summary>As many of the oldest as one request holds, 1 at least.</summary>
    public List<PendingDocument<T>> Take()
    {
        var taken = new List<PendingDocument<T>>();
        var size = 0L;
        while (
            _documents.First is { } first
            && taken.Count < limits.Documents
            && (taken.Count == 0 || size + first.Value.Document.Size <= limits.Bytes)
        )
        {
            size += first.Value.Document.Size;
            taken.Add(first.Value);
            Remove(first);
        }

        return taken;
    }
}
