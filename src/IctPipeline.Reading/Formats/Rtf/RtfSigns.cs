namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>Words and signs of RTF that stand for a character.</summary>
internal static class RtfSigns
{
    /// <returns>Null for a word that stands for none.</returns>
    public static string? OfWord(string word) =>
        word switch
        {
            "tab" or "enspace" or "emspace" or "qmspace" => " ",
            "line" or "lbr" => "\n",
            "emdash" => "—",
            "endash" => "–",
            "bullet" => "•",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            _ => null,
        };

    /// <returns>Null for a sign that stands for none.</returns>
    public static string? OfSign(string sign) =>
        sign switch
        {
            "~" => "\u00A0",
            "-" => "\u00AD",
            "_" => "-",
            "\t" => " ",
            _ => null,
        };
}
