namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Names with the family name first, as libraries and citations write them: "Fenn, Orla" is Orla Fenn.</summary>
internal static class InvertedNames
{
    private const int MaxGiven = 3;

    /// <summary>The people of a place in which names are so by convention, a semicolon between two.</summary>
    public static IEnumerable<string> Turn(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Parts(name) is [var family, var given, ..] parts && !AreTwo(family, given) ? Join(family, given, parts) : name);

    /// <summary>The name in its spoken order, where it can be nothing but one person's; else as it stands.</summary>
    public static string TurnSure(string name) =>
        Parts(name) is [var family, var given, ..] parts && IsFamily(family) && IsGiven(given) ? Join(family, given, parts) : name;

    /// <summary>One comma, or two with "Jr." behind the second.</summary>
    private static string[]? Parts(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && !NameParts.IsGeneration(parts[1]) && !NameParts.IsDegree(parts[1]) ? parts
            : parts.Length == 3 && NameParts.IsGeneration(parts[2]) ? parts
            : null;
    }

    private static string Join(string family, string given, string[] parts) =>
        parts.Length == 3 ? $"{given} {family} {parts[2]}" : $"{given} {family}";

    /// <summary>"Orla Fenn, Miro Tarn" are two people in their spoken order.</summary>
    private static bool AreTwo(string one, string other) =>
        one.Contains(' ', StringComparison.Ordinal)
        && other.Contains(' ', StringComparison.Ordinal)
        && !IsFamily(one)
        && BylineReader.LooksLikeName(one)
        && BylineReader.LooksLikeName(other);

    /// <summary>One word with a capital, or more where those before it have none: "van den Berg".</summary>
    private static bool IsFamily(string text) =>
        IsName(text) && text.Split(' ')[..^1].All(word => char.IsLower(word[0]) || BylineReader.LooksLikeName(word.ToLowerInvariant()));

    private static bool IsGiven(string text) => IsName(text) && text.Split(' ').Length <= MaxGiven && char.IsUpper(text[0]);

    private static bool IsName(string text) =>
        BylineReader.LooksLikeName(text) && !Outlets.IsAgency(text) && !Outlets.IsSite(text) && !NameParts.IsOffice(text);
}
