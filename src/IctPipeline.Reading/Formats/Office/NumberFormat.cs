using System.Globalization;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>Numbers of list items as Word writes them (ECMA-376, part 1, ST_NumberFormat). What is not known here is decimal.</summary>
internal static class NumberFormat
{
    private const int LongestRoman = 3999;

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    /// <param name="number">0 and more.</param>
    /// <param name="format">The word in the file.</param>
    public static string Write(int number, string format) =>
        format switch
        {
            "none" or "bullet" => "",
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "lowerRoman" => ToRoman(number),
            "upperRoman" => ToRoman(number).ToUpperInvariant(),
            "lowerLetter" => ToLetters(number, "abcdefghijklmnopqrstuvwxyz"),
            "upperLetter" => ToLetters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            "russianLower" => ToLetters(number, "абвгдежзиклмнопрстуфхцчшщэюя"),
            "russianUpper" => ToLetters(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"),
            "ganada" => ToLetters(number, "가나다라마바사아자차카타파하"),
            "chosung" => ToLetters(number, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => (
                (char)('①' + number - 1)
            ).ToString(),
            "chineseCounting"
            or "chineseCountingThousand"
            or "japaneseCounting"
            or "taiwaneseCounting"
            or "taiwaneseCountingThousand"
            or "ideographTraditional" => ToTens(number, "一二三四五六七八九", "十"),
            "koreanDigital" => ToTens(number, "일이삼사오육칠팔구", "십"),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string ToRoman(int number)
    {
        if (number is < 1 or > LongestRoman)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var roman = "";
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                roman += letters;
            }
        }

        return roman;
    }

    /// <summary>After the last letter, each is doubled, then tripled: z, aa, bb.</summary>
    private static string ToLetters(int number, string alphabet) =>
        number is < 1 or > LongestRoman
            ? number.ToString(CultureInfo.InvariantCulture)
            : new string(alphabet[(number - 1) % alphabet.Length], ((number - 1) / alphabet.Length) + 1);

    private static string ToTens(int number, string digits, string ten)
    {
        if (number is < 1 or > 99)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? digits[tens - 1].ToString() : "") + (tens > 0 ? ten : "") + (ones > 0 ? digits[ones - 1].ToString() : "");
    }
}
