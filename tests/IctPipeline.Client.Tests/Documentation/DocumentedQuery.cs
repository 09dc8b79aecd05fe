using System.Text.Json;
using System.Text.RegularExpressions;
using IctPipeline.Testing;

namespace IctPipeline.Client.Tests.Documentation;

/// <summary>One query of docs/queries.md.</summary>
internal sealed partial record DocumentedQuery(
    string Name,
    string Sql,
    string CSharp,
    string JavaScript,
    IReadOnlyDictionary<string, JsonElement> Parameters
)
{
    public static IReadOnlyList<DocumentedQuery> ReadAll() =>
        [
            .. Section()
                .Split(File.ReadAllText(RepositoryFolder.PathOf("docs", "queries.md")))
                .Where(section => section.Contains("```sql", StringComparison.Ordinal))
                .Select(Read),
        ];

    /// <summary>The text between the marks of a heading in ReadyQueries.cs, without its indentation.</summary>
    public static string TestedCSharp(string name)
    {
        var source = File.ReadAllText(RepositoryFolder.PathOf("tests", "IctPipeline.Client.Tests", "Documentation", "ReadyQueries.cs"));
        var marked = Regex.Match(
            source,
            $"// <{Regex.Escape(name)}>\n(.*?)\\s*// </{Regex.Escape(name)}>",
            RegexOptions.Singleline,
            TimeSpan.FromSeconds(5)
        );
        return string.Join('\n', marked.Groups[1].Value.Split('\n').Select(line => line.Length >= 12 ? line[12..] : line));
    }

    private static DocumentedQuery Read(string section)
    {
        string Block(string language) =>
            Regex.Match(section, $"```{language}\n(.*?)\n```", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Groups[1].Value;
        return new DocumentedQuery(
            section.Split('\n')[0].Trim(),
            Block("sql"),
            Block("csharp"),
            Block("js"),
            Parameter()
                .Matches(section)
                .ToDictionary(match => match.Groups[1].Value, match => JsonDocument.Parse(match.Groups[2].Value).RootElement)
        );
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("`(@\\w+)` = `([^`]+)`")]
    private static partial Regex Parameter();
}
