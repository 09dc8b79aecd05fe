using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>Everything that is known by name. Built once a scope, read-only, shared by threads.</summary>
internal sealed class Lexicon(
    Vocabulary vocabulary,
    IReadOnlyList<LexiconEntry> entries,
    List<LexiconForm> forms,
    PhraseTrie names,
    PhraseTrie triggers,
    PhraseTrie units,
    IReadOnlyList<UnitEntry> unitEntries,
    WordDictionary dictionary,
    PhraseTrie stopPhrases,
    NameCues cues
)
{
    private static readonly Lazy<Lexicon>[] Shared =
    [
        .. Enum.GetValues<LexiconScope>()
            .Select(scope => new Lazy<Lexicon>(() => LexiconLoader.Load(scope), LazyThreadSafetyMode.ExecutionAndPublication)),
    ];

    /// <summary>What texts of a language need, loaded from the embedded data on first use.</summary>
    /// <param name="language">Primary subtag of a BCP 47 tag.</param>
    public static Lexicon For(string language) =>
        Shared[
            (int)(
                language switch
                {
                    "vi" => LexiconScope.Vietnamese,
                    "en" => LexiconScope.English,
                    _ => LexiconScope.Other,
                }
            )
        ].Value;

    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Vietnamese words of several syllables.</summary>
    public WordDictionary Dictionary { get; } = dictionary;

    /// <summary>What stands beside names that no list has; for Vietnamese and English text.</summary>
    public NameCues Cues { get; } = cues;

    public LexiconEntry this[int entry] => entries[entry];

    public IReadOnlyList<LexiconEntry> Entries => entries;

    /// <summary>The longest name that starts at a token and is written as the lexicon has it.</summary>
    /// <param name="anyCase">
    /// The text has no capitals: a name of several tokens that is no word of the dictionary counts in small letters too.
    /// </param>
    public NameMatch NameAt(ReadOnlySpan<Token> tokens, int first, bool anyCase = false)
    {
        var best = default(NameMatch);
        var node = PhraseTrie.Root;
        for (var i = first; i < tokens.Length; i++)
        {
            node = names.Step(node, tokens[i].Term);
            if (node == PhraseTrie.None)
            {
                break;
            }

            var value = names.ValueAt(node);
            if (
                value != PhraseTrie.None
                && (IsWrittenAs(tokens, first, i + 1, forms[value]) || (anyCase && IsSure(tokens, first, i + 1, forms[value])))
            )
            {
                best = new NameMatch((byte)(i + 1 - first), forms[value].Weak, (ushort)forms[value].Entry);
            }
        }

        return best;
    }

    /// <summary>The longest trigger phrase that starts at a token.</summary>
    public TriggerMatch TriggerAt(ReadOnlySpan<Token> tokens, int first)
    {
        var (length, value) = Longest(triggers, tokens, first);
        return new TriggerMatch((short)length, (Triggers)value);
    }

    /// <summary>The length of the longest word without content that starts at a token, or 0.</summary>
    public int StopPhraseAt(ReadOnlySpan<Token> tokens, int first) => Longest(stopPhrases, tokens, first).Length;

    /// <summary>The longest unit that starts at a token, or null.</summary>
    public UnitEntry? UnitAt(ReadOnlySpan<Token> tokens, int first, out int length)
    {
        (length, var value) = Longest(units, tokens, first);
        return length > 0 ? unitEntries[value] : null;
    }

    private static (int Length, int Value) Longest(PhraseTrie trie, ReadOnlySpan<Token> tokens, int first)
    {
        var node = PhraseTrie.Root;
        var (length, found) = (0, 0);
        for (var i = first; i < tokens.Length; i++)
        {
            node = trie.Step(node, tokens[i].Term);
            if (node == PhraseTrie.None)
            {
                break;
            }

            if (trie.ValueAt(node) != PhraseTrie.None)
            {
                (length, found) = (i + 1 - first, trie.ValueAt(node));
            }
        }

        return (length, found);
    }

    private bool IsSure(ReadOnlySpan<Token> tokens, int first, int end, LexiconForm form) =>
        end - first > 1
        && !form.Weak
        && tokens[first].Length > 1
        && !(end - first <= WordDictionary.LongestWord && Dictionary.Contains(tokens[first..end]));

    private static bool IsWrittenAs(ReadOnlySpan<Token> tokens, int first, int end, LexiconForm form)
    {
        for (var i = first; i < end; i++)
        {
            var bit = 1u << (i - first);
            var token = tokens[i];
            if (
                ((form.CapitalMask & bit) != 0 && !token.Is(TokenShape.InitialUpper | TokenShape.HasDigit))
                || ((form.UpperMask & bit) != 0 && !token.Is(TokenShape.AllUpper))
                || (i > first && token.Is(TokenShape.LineBefore))
            )
            {
                return false;
            }
        }

        // One character of these scripts is too little to be told from any other use of it.
        return !tokens[first].Is(TokenShape.Ideograph) || end - first > 1;
    }
}

/// <summary>A name found in the text; length 0 where there is none. Small: there is one for every token.</summary>
internal readonly record struct NameMatch(byte Length, bool Weak, ushort Entry);

/// <summary>A trigger phrase found in the text; length 0 where there is none.</summary>
internal readonly record struct TriggerMatch(short Length, Triggers Kinds)
{
    public bool Is(Triggers kinds) => Length > 0 && (Kinds & kinds) != 0;
}

/// <summary>Something countable.</summary>
/// <param name="Subcategory">Azure's name for the kind of quantity.</param>
/// <param name="Symbol">One spelling for all its forms.</param>
internal sealed record UnitEntry(string Subcategory, string Symbol);
