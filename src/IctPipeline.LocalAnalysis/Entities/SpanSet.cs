namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>The spans of one text. No two overlap: who comes first holds its tokens.</summary>
internal sealed class SpanSet(int tokens)
{
    /// <summary>For each token the number of its span plus one, or 0.</summary>
    private readonly ushort[] _owner = new ushort[tokens];
    private readonly List<EntitySpan> _spans = [];

    /// <summary>The spans in order, as long as none was added since.</summary>
    private EntitySpan[]? _ordered;

    public bool IsFree(int token) => _owner[token] == 0;

    public EntitySpan? At(int token) => token >= 0 && token < _owner.Length && _owner[token] > 0 ? _spans[_owner[token] - 1] : null;

    /// <summary>Takes the span if all its tokens are free.</summary>
    public bool TryAdd(EntitySpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (_owner[i] != 0)
            {
                return false;
            }
        }

        if (_spans.Count == ushort.MaxValue)
        {
            return false;
        }

        _spans.Add(span);
        _ordered = null;
        _owner.AsSpan(span.First, span.Length).Fill((ushort)_spans.Count);
        return true;
    }

    /// <summary>Replaces every span by another of the same tokens, or takes it away where there is none.</summary>
    public void Rewrite(Func<EntitySpan, EntitySpan?> rewrite)
    {
        var old = _spans.ToArray();
        _spans.Clear();
        _ordered = null;
        Array.Clear(_owner);
        foreach (var span in old)
        {
            if (rewrite(span) is { } kept)
            {
                TryAdd(kept);
            }
        }
    }

    /// <summary>As they were found.</summary>
    public IReadOnlyList<EntitySpan> All => _spans;

    /// <summary>Puts spans in the place of all that they overlap.</summary>
    public void Replace(List<EntitySpan> others)
    {
        var taken = others.SelectMany(other => Enumerable.Range(other.First, other.Length)).ToHashSet();
        Rewrite(span => Enumerable.Range(span.First, span.Length).Any(taken.Contains) ? null : span);
        others.ForEach(other => TryAdd(other));
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<EntitySpan> InOrder()
    {
        if (_ordered is null)
        {
            _ordered = [.. _spans];
            Array.Sort(_ordered, static (a, b) => a.First.CompareTo(b.First));
        }

        return _ordered;
    }
}
