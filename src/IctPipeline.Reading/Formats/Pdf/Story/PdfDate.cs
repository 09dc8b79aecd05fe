using System.Globalization;
using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Dates as PDF writes them (ISO 32000-1, 7.9.4): <c>D:20180322173000+07'00'</c>, as far as they are known.</summary>
internal static partial class PdfDate
{
    /// <summary>The same as ISO 8601, with the offset where one is given; a text that is no such date as it stands.</summary>
    public static string ToIso(string date)
    {
        if (Parts().Match(date.Trim()) is not { Success: true } match)
        {
            return date;
        }

        var day = $"{match.Groups["y"].Value}-{Part(match, "m", "01")}-{Part(match, "d", "01")}";
        if (!match.Groups["h"].Success)
        {
            return match.Groups["d"].Success ? day
                : match.Groups["m"].Success ? day[..7]
                : day[..4];
        }

        return $"{day}T{match.Groups["h"].Value}:{Part(match, "n", "00")}:{Part(match, "s", "00")}{Offset(match)}";
    }

    private static string Offset(Match match)
    {
        if (match.Groups["z"].Success)
        {
            return "Z";
        }

        var hours = match.Groups["oh"].Value;
        return hours.Length > 0 && int.Parse(hours, CultureInfo.InvariantCulture) <= 14
            ? $"{match.Groups["sign"].Value}{hours}:{Part(match, "om", "00")}"
            : "";
    }

    private static string Part(Match match, string name, string otherwise) =>
        match.Groups[name] is { Success: true } part ? part.Value : otherwise;

    [GeneratedRegex(
        """
            \A(?:D:)?
            (?<y>\d{4})(?:(?<m>\d\d)(?:(?<d>\d\d)(?:(?<h>\d\d)(?:(?<n>\d\d)(?:(?<s>\d\d))?)?)?)?)?
            (?:(?<z>Z).*|(?<sign>[+-])(?<oh>\d\d)'?(?:(?<om>\d\d)'?)?)?\z
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Parts();
}
