namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// A language with an alphabet: the cost of each letter after each. The cost of a text is how long its description would be
/// by a model of letter pairs, so that the charset in which the text is shortest is the likeliest (minimum description
/// length). Steps from ASCII to ASCII cost nothing: they are the same in every charset.
/// </summary>
internal sealed class PairCosts
{
    private const byte Blank = 0;
    private const byte Foreign = 255;

    private readonly byte[] _costs;
    private readonly byte[] _index;
    private readonly int _row;
    private readonly bool _backwards;

    /// <param name="alphabet">Small letters.</param>
    /// <param name="costs">Rows by the letter before, columns by the letter after; a blank before the alphabet.</param>
    public PairCosts(string alphabet, byte[] costs)
    {
        _costs = costs;
        _row = alphabet.Length + 1;
        _index = new byte[alphabet.Max() + 1];
        for (var i = 0; i < alphabet.Length; i++)
        {
            _index[alphabet[i]] = (byte)(i + 1);
        }

        // Charsets older than the comma below have the cedilla for it.
        Join(alphabet, 'ș', 'ş');
        Join(alphabet, 'ț', 'ţ');
        IsLatin = alphabet.Any(char.IsAscii);
    }

    private PairCosts(PairCosts forwards)
    {
        (_costs, _index, _row, IsLatin) = (forwards._costs, forwards._index, forwards._row, forwards.IsLatin);
        _backwards = true;
    }

    /// <summary>Whether the alphabet has the letters of ASCII.</summary>
    public bool IsLatin { get; }

    /// <summary>The same language, its text stored from the end to the beginning.</summary>
    public PairCosts Backwards() => new(this);

    /// <summary>
    /// Cost of a decoded text in the units of <see cref="LetterModels"/>, as far as characters outside ASCII have a part in it.
    /// </summary>
    public int Of(string text) => Of((ReadOnlySpan<char>)(_backwards ? Reversed(text) : text));

    private int Of(ReadOnlySpan<char> text)
    {
        var cost = 0;
        var (before, wasAscii, wasSmall) = (Blank, true, false);
        var isOwn = IsLatin;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isAscii = c < 0x80;
            if (isAscii && wasAscii)
            {
                before = IndexOfAscii(c);
                wasSmall = c is >= 'a' and <= 'z';
                continue;
            }

            var index = isAscii ? IndexOfAscii(c) : IndexOf(c);
            cost += Step(before, index);
            if (!isAscii && i > 0 && text[i - 1] == c && index == Blank && c is >= '\u00A0' and < '\uE000')
            {
                cost += SymbolCosts.Again;
            }
            else if (!isAscii && index == Blank)
            {
                cost += SymbolCosts.Of(c, afterLetter: before != Blank, beforeLetter: i + 1 < text.Length && char.IsLetter(text[i + 1]));
            }
            else if (index == Foreign)
            {
                cost +=
                    isAscii && before == Blank ? 0
                    : isAscii ? SymbolCosts.MixedScript
                    : SymbolCosts.ForeignLetter;
            }
            else if (before == Foreign && wasAscii && index != Blank)
            {
                cost += SymbolCosts.MixedScript;
            }

            isOwn |= index is not (Blank or Foreign);
            if (!isAscii && index != Blank && TouchesDigit(text, i))
            {
                cost += SymbolCosts.BesideDigit;
            }

            if (wasSmall && char.IsUpper(c))
            {
                cost += SymbolCosts.CapitalInside;
            }

            (before, wasAscii, wasSmall) = (index, isAscii, char.IsLower(c));
        }

        return isOwn ? cost : cost + SymbolCosts.NoLetter;
    }

    /// <summary>Cost of a word of ASCII letters: they tell the language where little else does.</summary>
    public int OfWord(ReadOnlySpan<byte> word)
    {
        var (cost, before) = (0, Blank);
        foreach (var c in word)
        {
            var index = IndexOfAscii((char)c);
            cost += index == Foreign ? SymbolCosts.ForeignLetter : Step(before, index);
            before = index;
        }

        return cost + (before == Foreign ? 0 : Step(before, Blank));
    }

    /// <summary>Has another form of a letter count as the letter, where the language rather has that.</summary>
    private void Join(string alphabet, char letter, char form)
    {
        var (at, other) = (alphabet.IndexOf(letter, StringComparison.Ordinal), alphabet.IndexOf(form, StringComparison.Ordinal));
        if (at >= 0 && (other < 0 || at < other))
        {
            _index[form] = _index[letter];
        }
    }

    private int Step(byte before, byte after) =>
        after == Foreign || (after == Blank && before is Blank or Foreign)
            ? 0
            : _costs[((before == Foreign ? Blank : before) * _row) + after];

    private static bool TouchesDigit(ReadOnlySpan<char> text, int at) =>
        (at > 0 && char.IsAsciiDigit(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    private byte IndexOfAscii(char c) =>
        !char.IsAsciiLetter(c) ? Blank
        : !IsLatin ? Foreign
        : _index[c | 0x20] is var index && index != Blank ? index
        : Foreign;

    private byte IndexOf(char c)
    {
        var small = char.ToLowerInvariant(c);
        var index = small < _index.Length ? _index[small] : Blank;
        return index != Blank ? index
            : char.IsLetter(c) ? Foreign
            : Blank;
    }

    private static string Reversed(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }
}
