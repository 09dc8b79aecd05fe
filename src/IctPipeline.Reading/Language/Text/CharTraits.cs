namespace IctPipeline.Reading.Language.Text;

/// <summary>
/// What the passes over a text ask of every character, answered by a table: one load a character, where ranges and Unicode
/// categories take ten.
/// </summary>
internal static class CharTraits
{
    /// <summary>Stored as it is: NFC by itself, visible, no control, nothing to repair.</summary>
    public const byte Plain = 1;

    /// <summary>Never joins another character, in the blocks that news is written in; the rest takes the exact way.</summary>
    public const byte Alone = 2;

    /// <summary>A letter or digit of a script that puts spaces between words.</summary>
    public const byte Word = 4;

    /// <summary>A character that is a word by itself: Chinese and Japanese.</summary>
    public const byte Ideograph = 8;

    /// <summary>White space.</summary>
    public const byte Space = 16;

    /// <summary>
    /// The same in NFC whatever stands beside it: no mark, no part of a syllable, no double of another character; and not the letter that
    /// is written for ư by mistake.
    /// </summary>
    public const byte Composed = 32;

    private static readonly byte[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Classify((char)c))];

    public static bool Has(char c, byte trait) => (Table[c] & trait) != 0;

    private static byte Classify(char c) =>
        (byte)(
            (IsPlain(c) ? Plain : 0)
            | (IsAlone(c) ? Alone : 0)
            | (
                IsIdeograph(c) ? Ideograph
                : char.IsLetterOrDigit(c) ? Word
                : 0
            )
            | (IsComposed(c) ? Composed : 0)
            | (c <= ' ' || char.IsWhiteSpace(c) ? Space : 0)
        );

    private static bool IsPlain(char c) =>
        c
            is (> ' ' and < '\u007F')
                or (>= '\u00A1' and <= '\u02FF' and not ('\u00AD' or '\u01A2' or '\u01A3'))
                or (>= '\u1E00' and <= '\u1EFF')
                or (>= '\u2010' and <= '\u2027')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u3001' and <= '\u303F')
                or (>= '\u0400' and <= '\u0482')
                or '€';

    private static bool IsAlone(char c) =>
        c
            is (< '\u0300' and not '\r')
                or (>= '\u1E00' and <= '\u200A')
                or (>= '\u2010' and <= '\u2027')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\u3000' and <= '\u3029')
                or (>= '\u0400' and <= '\u0482');

    private static bool IsComposed(char c) =>
        c
            is (< '\u0300' and not ('\u01A2' or '\u01A3'))
                or (>= '\u1E00' and <= '\u1EFF')
                or (>= '\u2002' and <= '\u2070')
                or (>= '\u3001' and <= '\u3029')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u0400' and <= '\u0482')
                or '€'
                or '\uFEFF';

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
