using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// Phrases that stand right before or behind a name that no list has and tell what it names: a paper behind <c>tờ</c> or
/// <c>newspaper</c>, somebody before <c>qua đời</c>. Filled while the lexicon loads, read-only after that.
/// </summary>
internal sealed class NameCues
{
    private readonly PhraseTrie _before = new();
    private readonly PhraseTrie _after = new();
    private readonly PhraseTrie _roles = new();
    private readonly PhraseTrie _kinds = new();
    private readonly List<string> _categories = [];

    /// <summary>Only while loading.</summary>
    /// <param name="side">
    /// <c>Before</c> or <c>After</c> the name, a <c>Role</c> behind it and a comma, or a <c>Kind</c> before it or behind an article.
    /// </param>
    public void Add(string side, string category, ReadOnlySpan<int> terms)
    {
        if (side == "Kind")
        {
            Add("Before", category, terms);
        }

        Span<int> ordered = stackalloc int[terms.Length];
        terms.CopyTo(ordered);
        if (side == "Before")
        {
            // Read from the name backwards.
            ordered.Reverse();
        }

        var known = _categories.IndexOf(category);
        if (known < 0)
        {
            known = _categories.Count;
            _categories.Add(category);
        }

        (
            side == "Before" ? _before
            : side == "After" ? _after
            : side == "Role" ? _roles
            : _kinds
        ).Add(ordered, known, static (old, _) => old);
    }

    /// <summary>The category by the longest phrase that ends right before a token, or null.</summary>
    public string? Before(ReadOnlySpan<Token> tokens, int i) => Longest(_before, tokens, i - 1, -1);

    /// <summary>The category by the longest phrase that starts at a token, or null.</summary>
    public string? After(ReadOnlySpan<Token> tokens, int i) => Longest(_after, tokens, i, 1);

    /// <summary>The category by the longest phrase at a token that says of what kind something is, or null.</summary>
    public string? Kind(ReadOnlySpan<Token> tokens, int i) => Longest(_kinds, tokens, i, 1);

    /// <summary>Whether a phrase that says who somebody is starts at a token.</summary>
    public bool IsRole(ReadOnlySpan<Token> tokens, int i) => Longest(_roles, tokens, i, 1) is not null;

    private string? Longest(PhraseTrie trie, ReadOnlySpan<Token> tokens, int i, int step)
    {
        var (node, found) = (PhraseTrie.Root, PhraseTrie.None);
        for (; (uint)i < (uint)tokens.Length; i += step)
        {
            node = trie.Step(node, tokens[i].Term);
            if (node == PhraseTrie.None)
            {
                break;
            }

            found = trie.ValueAt(node) == PhraseTrie.None ? found : trie.ValueAt(node);
            if (step > 0 ? i + 1 < tokens.Length && tokens[i + 1].Is(TokenShape.SentenceStart) : tokens[i].Is(TokenShape.SentenceStart))
            {
                break;
            }
        }

        return found == PhraseTrie.None ? null : _categories[found];
    }
}
