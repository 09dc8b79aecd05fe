namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// Phrases of term numbers with an integer each. Nodes are numbered; a step is one look-up of (node, term). Filled while loading,
/// read-only after that.
/// </summary>
internal sealed class PhraseTrie
{
    /// <summary>The node before the first term.</summary>
    public const int Root = 0;

    /// <summary>There is no such step, or no phrase ends at the node.</summary>
    public const int None = NumberTable.None;

    private readonly NumberTable _steps = new();
    private readonly List<int> _values = [None];

    public int Step(int node, int term) => term >= 0 ? _steps.Find(Key(node, term)) : None;

    /// <summary>The value of the phrase that ends at the node, or <see cref="None"/>.</summary>
    public int ValueAt(int node) => _values[node];

    /// <summary>Adds a phrase; where it is there already, <paramref name="merge"/> says which value stays.</summary>
    public void Add(ReadOnlySpan<int> terms, int value, Func<int, int, int> merge)
    {
        var node = Root;
        foreach (var term in terms)
        {
            var next = _steps.Find(Key(node, term));
            if (next == None)
            {
                next = _values.Count;
                _values.Add(None);
                _steps.Set(Key(node, term), next);
            }

            node = next;
        }

        _values[node] = _values[node] == None ? value : merge(_values[node], value);
    }

    /// <summary>Never 0.</summary>
    private static ulong Key(int node, int term) => ((ulong)(uint)node << 32) | (uint)(term + 1);
}
