using System.Collections.Frozen;

namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>The many names of charsets as one, and which of them hold another.</summary>
internal static class CharsetName
{
    private static readonly string[] Families = ["windows", "win", "cp", "ibm", "dos", "ms"];

    private static readonly IReadOnlyList<string[]> Rows = [.. Lines().Select(line => line.Split('\t'))];

    private static readonly FrozenDictionary<string, string[]> ByName = Rows.ToFrozenDictionary(row => row[0], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Names = Rows.SelectMany(row =>
            List(row, 1).Prepend(row[0]).Select(name => (Key: Letters(name), Name: row[0]))
        )
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>By each charset all that hold it, however many steps away.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Larger = Rows.ToFrozenDictionary(
        row => row[0],
        row => Holding(row[0]).ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    /// <summary>One name for all of a charset's; null for a word that is none.</summary>
    public static string? Find(string word)
    {
        var letters = Letters(word);
        return Names.GetValueOrDefault(letters) ?? Numbered(letters);
    }

    /// <summary>The charset that a file's or a folder's name begins with: <c>euc-kr</c>, <c>EUC-KR-korean</c>, <c>utf_8.srt</c>.</summary>
    public static string? At(string name)
    {
        var word = Path.GetFileNameWithoutExtension(name);
        while (word.Length > 0)
        {
            if (Find(word) is { } found)
            {
                return found;
            }

            word = word[..Math.Max(0, word.LastIndexOfAny(['-', '_', '.', ' ']))];
        }

        return null;
    }

    /// <summary>True where a text of one charset is read right by the other: the same, or one that holds all of it.</summary>
    public static bool Holds(string found, string wanted) =>
        found == wanted || (Larger.TryGetValue(wanted, out var larger) && larger.Contains(found));

    private static IEnumerable<string> Holding(string charset) =>
        List(ByName[charset], 2).SelectMany(larger => Holding(larger).Prepend(larger));

    /// <summary>1250 and 866 stand behind the names of several families.</summary>
    private static string? Numbered(string letters)
    {
        var digits = letters.TrimStart("abcdefghijklmnopqrstuvwxyz".ToCharArray());
        return digits.Length is 3 or 4 && Families.Contains(letters[..^digits.Length], StringComparer.Ordinal)
            ? Names.GetValueOrDefault("windows" + digits)
                ?? Names.GetValueOrDefault("ibm" + digits)
                ?? Names.GetValueOrDefault("cp" + digits)
            : null;
    }

    private static string[] List(string[] row, int column) =>
        row.Length > column ? row[column].Split(',', StringSplitOptions.RemoveEmptyEntries) : [];

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(CharsetName).Assembly.GetManifestResourceStream("charset-name.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
