using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// How a text writes the words of its names wherever they stand: a word that it also writes small is hardly a name, and one that has its
/// capital in the middle of sentences is.
/// </summary>
internal sealed class WordUses
{
    private readonly AnalyzedText _text;
    private readonly Dictionary<int, WordUse> _uses = [];

    /// <param name="spans">The names; no other words are counted.</param>
    public WordUses(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        _text = text;
        foreach (var span in spans)
        {
            for (var i = span.First; i < span.End; i++)
            {
                if (text[i].IsWord)
                {
                    _uses.TryAdd(Key(i), default);
                }
            }
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].IsWord)
            {
                ref var use = ref CollectionsMarshal.GetValueRefOrNullRef(_uses, Key(i));
                if (!Unsafe.IsNullRef(ref use))
                {
                    Count(ref use, i);
                }
            }
        }
    }

    public WordUse Of(int token) => _uses.GetValueOrDefault(Key(token));

    private void Count(ref WordUse use, int i)
    {
        if (!_text[i].IsCapitalized)
        {
            use.Small++;
        }
        else
        {
            use.Capital++;
            use.Free += _text.IsHeading(i) || _text.CapitalIsForced(i) ? 0 : 1;
        }

        use.Counted += IsCounted(i) ? 1 : 0;
    }

    /// <summary>"an SSD", "your CRM", "each API": things of a kind, and nobody's name.</summary>
    private bool IsCounted(int i) =>
        TokenNumbers.IsAny(_text, i - 1, "a", "an", "your", "my", "each", "every", "any", "no", "multiple", "many", "some")
        && !(_text.IsCapitalized(i + 1) && !_text.StartsSentence(i + 1));

    private int Key(int i)
    {
        var term = _text[i].Term;
        return term >= 0 ? term : (int)(FeatureHash.OfToken(_text.TextOf(i)) | 0x80000000u);
    }
}

/// <summary>How often a text writes a word in which way.</summary>
internal record struct WordUse
{
    /// <summary>In small letters.</summary>
    public int Small { get; set; }

    /// <summary>With a capital, wherever.</summary>
    public int Capital { get; set; }

    /// <summary>With a capital that the place does not ask for.</summary>
    public int Free { get; set; }

    /// <summary>Behind a word that counts or owns things of a kind.</summary>
    public int Counted { get; set; }
}
