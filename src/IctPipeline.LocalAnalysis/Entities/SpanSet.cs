namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>The spans of one text. No two overlap: who comes first holds its tokens.</summary>
internal sealed class SpanSet(int tokens)
{
    private readonly EntitySpan?[] _owner = new EntitySpan?[tokens];
    private readonly List<EntitySpan> _spans = [];

    public bool IsFree(int token) => _owner[token] is null;

    public EntitySpan? At(int token) => token >= 0 && token < _owner.Length ? _owner[token] : null;

    /// <summary>Takes the span if all its tokens are free.</summary>
    public bool TryAdd(EntitySpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (_owner[i] is not null)
            {
                return false;
            }
        }

        Fill(span, span);
        _spans.Add(span);
        return true;
    }

    public void Replace(EntitySpan old, EntitySpan with)
    {
        Fill(old, null);
        _spans.Remove(old);
        TryAdd(with);
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<EntitySpan> InOrder()
    {
        _spans.Sort(static (a, b) => a.First.CompareTo(b.First));
        return _spans;
    }

    private void Fill(EntitySpan span, EntitySpan? owner)
    {
        for (var i = span.First; i < span.End; i++)
        {
            _owner[i] = owner;
        }
    }
}
