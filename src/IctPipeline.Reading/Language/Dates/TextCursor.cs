using System.Globalization;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>Reads numbers, marks and words one after the other; each method moves on only if it succeeds.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text, int position)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; } = position;

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    /// <summary>A whole run of ASCII digits of a length in the range.</summary>
    public bool Number(int minDigits, int maxDigits, out int value, out int digits)
    {
        var rest = Rest;
        digits = rest.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length : digits;
        value = 0;
        if (digits < minDigits || digits > maxDigits)
        {
            return false;
        }

        value = int.Parse(rest[..digits], System.Globalization.CultureInfo.InvariantCulture);
        Position += digits;
        return true;
    }

    public bool Number(int minDigits, int maxDigits, out int value) => Number(minDigits, maxDigits, out value, out _);

    public bool Mark(char mark)
    {
        if (Position >= _text.Length || _text[Position] != mark)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Any of the characters.</summary>
    public bool AnyMark(ReadOnlySpan<char> marks, out char mark)
    {
        mark = Position < _text.Length ? _text[Position] : '\0';
        if (!marks.Contains(mark) || Position >= _text.Length)
        {
            return false;
        }

        Position++;
        return true;
    }

    public void Spaces()
    {
        while (Position < _text.Length && _text[Position] is ' ' or '\u00A0' or '\t' or '\u202F')
        {
            Position++;
        }
    }

    /// <summary>The given word, whatever its case.</summary>
    public bool Word(ReadOnlySpan<char> word)
    {
        if (!Rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>The given word, whatever its case, where no letter continues it: "CH" is not the beginning of "Chia sẻ".</summary>
    public bool WholeWord(ReadOnlySpan<char> word)
    {
        var end = Position + word.Length;
        return (end >= _text.Length || !char.IsLetter(_text[end])) && Word(word);
    }

    /// <summary>Moves on over characters that were looked at in <see cref="Rest"/>.</summary>
    public void Skip(int length) => Position += length;

    /// <summary>A run of letters.</summary>
    public ReadOnlySpan<char> Letters()
    {
        var start = Position;
        while (Position < _text.Length && (char.IsLetter(_text[Position]) || IsVowelSign(_text[Position])))
        {
            Position++;
        }

        return _text[start..Position];
    }

    /// <summary>Hindi, Bengali and Thai write vowels as marks of the letter before them.</summary>
    private static bool IsVowelSign(char c) =>
        c > '\u08FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
