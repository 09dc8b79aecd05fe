using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>Turns one raw file into word counts or lines of running text.</summary>
internal static partial class SourceReaders
{
    /// <summary>
    /// Where a text of many languages is cut in two: the first part is trained on, the rest is held out. A document is in one.
    /// </summary>
    private const int FirstLines = 1000;

    public static bool GivesWords(string reader) =>
        reader is "counts" or "centibels" or "vocabulary" or "dictionary" or "glossary" or "stardict";

    public static IEnumerable<(string Word, double Count)> Words(string reader, string path) =>
        reader switch
        {
            "counts" => Counts(path),
            "centibels" => Centibels.Read(path),
            "vocabulary" => File.ReadLines(path).Select(line => (line.Trim(), 1.0)),
            "dictionary" => File.ReadLines(path).Skip(1).Select(line => (line.Split('/', '\t', ' ')[0].Trim(), 1.0)),
            "glossary" => File.ReadLines(path).Select(line => (line.Split('|', '\t')[0].Trim(), 1.0)),
            "stardict" => StarDict.Words(path).Select(word => (word, 1.0)),
            _ => throw new ArgumentOutOfRangeException(nameof(reader), reader, "unknown word reader"),
        };

    public static IEnumerable<string> Lines(string reader, string path) =>
        reader switch
        {
            "conllu" => File.ReadLines(path).Where(l => l.StartsWith("# text = ", StringComparison.Ordinal)).Select(l => l[9..]),
            "fluent" => Fluent(path),
            "yaml" => File.ReadLines(path).Select(l => YamlValue().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value),
            "markdown" => Markdown(path),
            "newstsv" => File.ReadLines(path).Skip(1).Select(l => l.Split('\t')).Where(c => c.Length > 2).SelectMany(c => c[1..3]),
            "jsonstrings" => JsonStrings(path, null),
            "xquad" => JsonStrings(path, "context"),
            "lines" => File.ReadLines(path),
            "first-lines" => File.ReadLines(path).Take(FirstLines),
            "later-lines" => File.ReadLines(path).Skip(FirstLines),
            "android" => Android(path),
            "verses" => path.EndsWith(".json", StringComparison.Ordinal) ? JsonStrings(path, null) : File.ReadLines(path),
            _ => throw new ArgumentOutOfRangeException(nameof(reader), reader, "unknown text reader"),
        };

    private static IEnumerable<(string Word, double Count)> Counts(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var space = line.LastIndexOf(' ');
            if (space > 0 && double.TryParse(line.AsSpan(space + 1), CultureInfo.InvariantCulture, out var count))
            {
                yield return (line[..space], count);
            }
        }
    }

    private static IEnumerable<string> Fluent(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (line.Length > 0 && line[0] != '#' && equals > 0)
            {
                yield return line[(equals + 3)..];
            }
        }
    }

    private static IEnumerable<string> Android(string path) =>
        XDocument
            .Load(path)
            .Descendants()
            .Where(element => element.Name.LocalName is "string" or "item")
            .Select(element => AndroidArgument().Replace(element.Value, " ").Replace("\\'", "'").Replace("\\n", " ").Trim('"', ' '));

    private static IEnumerable<string> Markdown(string path)
    {
        var inCode = false;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal))
            {
                inCode = line[0] == '`' ? !inCode : inCode;
                continue;
            }

            if (
                !inCode
                && !line.StartsWith("import ", StringComparison.Ordinal)
                && !line.StartsWith("    ", StringComparison.Ordinal)
                && !line.StartsWith('`')
            )
            {
                yield return MarkdownLink().Replace(line, "$1").TrimStart('>', '-', '#', '*', ' ').Replace("*", "").Replace("`", "");
            }
        }
    }

    private static IEnumerable<string> JsonStrings(string path, string? property)
    {
        var text = File.ReadAllText(path).TrimStart('\uFEFF');
        var documents = path.EndsWith(".jsonl", StringComparison.Ordinal)
            ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [text];
        foreach (var document in documents)
        {
            using var json = JsonDocument.Parse(document);
            foreach (var value in Strings(json.RootElement, property is null, property))
            {
                yield return value;
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement element, bool wanted, string? property) =>
        element.ValueKind switch
        {
            JsonValueKind.String when wanted => [element.GetString()!],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Strings(e, wanted, property)),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p => Strings(p.Value, property is null || p.Name == property, property)),
            _ => [],
        };

    [GeneratedRegex(@"%(\d+\$)?[sd]")]
    private static partial Regex AndroidArgument();

    [GeneratedRegex("""^\s+[\w-]+:\s*"(.+)"\s*$""")]
    private static partial Regex YamlValue();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex MarkdownLink();
}
