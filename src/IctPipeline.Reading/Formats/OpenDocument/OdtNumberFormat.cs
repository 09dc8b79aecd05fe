using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>How OpenDocument shows what kind of numbers a list has: by the first of them.</summary>
internal static class OdtNumberFormat
{
    /// <summary>The word of <see cref="NumberFormat"/>; what is not known here is decimal.</summary>
    public static string Of(string sample) =>
        sample switch
        {
            "" => "none",
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ when sample.StartsWith("01,", StringComparison.Ordinal) => "decimalZero",
            _ when sample.StartsWith('①') => "decimalEnclosedCircle",
            _ when sample.StartsWith('一') => "chineseCounting",
            _ when sample.StartsWith('가') => "ganada",
            _ when sample.StartsWith('일') => "koreanDigital",
            _ when sample.StartsWith('ㄱ') => "chosung",
            _ when sample.StartsWith('а') => "russianLower",
            _ when sample.StartsWith('А') => "russianUpper",
            _ => "decimal",
        };
}
