using IctPipeline.Reading.Language.Bylines;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Lines in which what stands behind a name tells that it is one: an office, a degree, a day.</summary>
internal static class SignedLines
{
    /// <summary>UTF-16 code units of a line with an office, and of one with degrees.</summary>
    private const int MaxOffice = 100;
    private const int MaxDegrees = 240;

    /// <summary>UTF-16 code units of "Posted by" and a day with its weekday or time.</summary>
    private const int MinDay = 24;

    /// <summary>What parts names and their degrees.</summary>
    private static readonly char[] Between = [',', ';', '&'];

    /// <summary>"Jane Doe | Senior Writer | July 2", "Jane Doe, DVM; John Roe, PhD"; empty for another line.</summary>
    public static List<string> Names(string text) => WithOffice(text) is { } name ? [name] : WithDegrees(text);

    /// <summary>"Posted by Jane at December 16, 2015": one word is a name where a day stands behind it.</summary>
    public static string? Dated(string line)
    {
        var name = BylineOpenings.Without(BylineParts.WithoutDate(line)).Trim();
        return
            BylineParts.OpensByline(line)
            && name.Length > 1
            && line.Length - name.Length > MinDay
            && !name.Contains(' ', StringComparison.Ordinal)
            && char.IsLetter(name[0])
            && BylineNames.IsName(name, sure: true)
            ? name
            : null;
    }

    private static string? WithOffice(string text)
    {
        var parts =
            text.Length > MaxOffice
                ? []
                : text.Split(BylineParts.Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts is [var name, ..] && IsFullName(name) && parts.Skip(1).Any(NameParts.IsOffice) ? name : null;
    }

    private static List<string> WithDegrees(string text)
    {
        var parts = text.Length > MaxDegrees ? [] : text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        // "VTS (Behavior)"
        parts = Array.ConvertAll(parts, part => part.Split('(')[0].Trim());
        if (!Array.Exists(parts, NameParts.IsTellingDegree))
        {
            return [];
        }

        var names = parts.Where(part => !NameParts.IsDegree(part)).ToList();
        return names.Count > 0 && names[0] == parts[0] && names.TrueForAll(IsFullName) ? names : [];
    }

    private static bool IsFullName(string text) => text.Contains(' ', StringComparison.Ordinal) && BylineNames.IsName(text, sure: false);
}
