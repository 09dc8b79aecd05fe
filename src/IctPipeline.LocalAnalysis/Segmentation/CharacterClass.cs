using System.Globalization;

namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>Character tests that the scanners share.</summary>
internal static class CharacterClass
{
    /// <summary>Letters and the marks that combine with them; half of a surrogate pair counts as neither.</summary>
    public static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c >= 0x80 && (char.IsLetter(c) || IsCombining(c)));

    public static bool IsCombining(char c) =>
        c >= 0x300 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>Scripts written without spaces, or (Hangul) with particles glued on: one token a character.</summary>
    public static bool IsIdeograph(char c) =>
        c >= 0x2E80
        && (
            c
            is >= '\u3040'
                and <= '\u30FF'
                or >= '\u3400'
                and <= '\u4DBF'
                or >= '\u4E00'
                and <= '\u9FFF'
                or >= '\uAC00'
                and <= '\uD7A3'
                or >= '\uF900'
                and <= '\uFAFF'
                or '々'
        );

    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    public static bool IsKatakana(char c) => c is >= '\u30A0' and <= '\u30FF';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '–' or '\u2012';

    public static bool IsApostrophe(char c) => c is '\'' or '’';

    public static bool IsClosingQuote(char c) => c is '"' or '”' or '’' or '\'' or '»' or '」' or '』' or ')' or ']';

    public static bool IsOpeningQuote(char c) => c is '"' or '“' or '‘' or '\'' or '«' or '「' or '『' or '(' or '[';

    /// <summary>A letter with a diacritic that Vietnamese uses (đ, ă, â, ê, ô, ơ, ư and every tone).</summary>
    public static bool IsVietnameseAccented(char c) =>
        c >= 0xC0
        && (
            c
            is >= '\u1EA0'
                and <= '\u1EF9'
                or 'Đ'
                or 'đ'
                or 'Ă'
                or 'ă'
                or 'Ơ'
                or 'ơ'
                or 'Ư'
                or 'ư'
                or 'Ĩ'
                or 'ĩ'
                or 'Ũ'
                or 'ũ'
                or 'À'
                or 'Á'
                or 'Â'
                or 'Ã'
                or 'È'
                or 'É'
                or 'Ê'
                or 'Ì'
                or 'Í'
                or 'Ò'
                or 'Ó'
                or 'Ô'
                or 'Õ'
                or 'Ù'
                or 'Ú'
                or 'Ý'
                or 'à'
                or 'á'
                or 'â'
                or 'ã'
                or 'è'
                or 'é'
                or 'ê'
                or 'ì'
                or 'í'
                or 'ò'
                or 'ó'
                or 'ô'
                or 'õ'
                or 'ù'
                or 'ú'
                or 'ý'
        );
}
