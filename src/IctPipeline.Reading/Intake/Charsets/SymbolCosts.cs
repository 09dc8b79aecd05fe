namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>What characters cost that are no letters of the language, in the units of <see cref="LetterModels"/>.</summary>
internal static class SymbolCosts
{
    /// <summary>A letter of another alphabet: a name, or the wrong charset.</summary>
    public const int ForeignLetter = 15 * LetterModels.UnitsPerBit;

    /// <summary>An ASCII letter in a word of another script.</summary>
    public const int MixedScript = 14 * LetterModels.UnitsPerBit;

    /// <summary>An ASCII letter beside an East Asian character.</summary>
    public const int BesideEastAsian = 6 * LetterModels.UnitsPerBit;

    /// <summary>A letter that touches a digit, as signs of money and measure do.</summary>
    public const int BesideDigit = 5 * LetterModels.UnitsPerBit;

    /// <summary>The same symbol once more, as in lines that are drawn with it.</summary>
    public const int Again = 2 * LetterModels.UnitsPerBit;

    /// <summary>A capital after a small letter, the mark of charsets whose cases are exchanged (KOI8 and Windows-1251).</summary>
    public const int CapitalInside = 6 * LetterModels.UnitsPerBit;

    /// <summary>A text without one letter of the language that it is taken for: signs alone tell no script.</summary>
    public const int NoLetter = 24 * LetterModels.UnitsPerBit;

    private const int Space = 5 * LetterModels.UnitsPerBit;
    private const int Quotation = 7 * LetterModels.UnitsPerBit;
    private const int Usual = 10 * LetterModels.UnitsPerBit;
    private const int Unusual = 14 * LetterModels.UnitsPerBit;
    private const int Strange = 18 * LetterModels.UnitsPerBit;
    private const int Control = 26 * LetterModels.UnitsPerBit;
    private const int Invalid = 30 * LetterModels.UnitsPerBit;

    /// <summary>A symbol in the middle of a word.</summary>
    private const int Inside = 8 * LetterModels.UnitsPerBit;

    /// <summary>A dash between two letters: some set it so, and in a wrong charset it is a letter.</summary>
    private const int Dashing = 3 * LetterModels.UnitsPerBit;

    /// <summary>A blank that does not break, between two letters.</summary>
    private const int Joining = 11 * LetterModels.UnitsPerBit;

    /// <summary>A sign that opens, behind a letter.</summary>
    private const int Behind = 6 * LetterModels.UnitsPerBit;

    /// <param name="c">Outside ASCII.</param>
    /// <param name="afterLetter">It stands behind a letter.</param>
    /// <param name="beforeLetter">It stands before one.</param>
    public static int Of(char c, bool afterLetter, bool beforeLetter) =>
        c switch
        {
            '’' or '\u00AD' => Quotation,
            '–' or '—' => Quotation + (afterLetter && beforeLetter ? Dashing : 0),
            '\u00A0' => afterLetter && beforeLetter ? Joining : Space,
            _ => Alone(c)
                + (
                    afterLetter && beforeLetter ? Inside
                    : afterLetter && IsOpening(c) ? Behind
                    : 0
                ),
        };

    /// <summary>Not “, which closes in Central Europe.</summary>
    private static bool IsOpening(char c) => c is '‘' or '„' or '‚' or '«' or '‹' or '¿' or '¡' or '§' or '£' or '†' or '‡' or '№';

    private static int Alone(char c) =>
        c switch
        {
            '“' or '”' or '‘' or '„' or '…' or '«' or '»' => Quotation,
            '•'
            or '°'
            or '§'
            or '€'
            or '№'
            or '©'
            or '®'
            or '™'
            or '¿'
            or '¡'
            or 'º'
            or 'ª'
            or '£'
            or '½'
            or '·'
            or '،'
            or '؟'
            or '؛'
            or '\u200C'
            or '×' => Usual,
            '\uFFFD' or (>= '\uE000' and <= '\uF8FF') => Invalid,
            >= '\u0080' and <= '\u009F' => Control,
            >= '\u00A1' and <= '\u00FF' => Unusual,
            '‹' or '›' or '‚' or '†' or '‡' or '‰' or '\u200E' or '\u200F' or '₪' or '฿' => Unusual,
            _ => Strange,
        };
}
