using System.Text.RegularExpressions;

namespace IctPipeline.Client.Tests.Documentation;

/// <summary>The paths that a query filters and sorts by, as an indexing policy writes them.</summary>
internal static partial class FilterPaths
{
    public static IEnumerable<string> Of(string sql)
    {
        var condition = sql[(sql.IndexOf("WHERE", StringComparison.Ordinal) + 5)..];
        foreach (Match nested in Nested().Matches(condition))
        {
            yield return $"/{nested.Groups["list"].Value}/[]/{nested.Groups["field"].Value}/[]/?";
        }

        foreach (Match list in ListOfObjects().Matches(condition))
        {
            yield return $"/{list.Groups["list"].Value}/[]/{list.Groups["field"].Value}/?";
        }

        foreach (Match list in ListOfValues().Matches(condition))
        {
            yield return $"/{list.Groups["list"].Value.Replace('.', '/')}/[]/?";
        }

        foreach (Match text in FullText().Matches(condition))
        {
            yield return $"/{text.Groups["path"].Value.Replace('.', '/')}";
        }

        var rest = ListOfValues().Replace(ListOfObjects().Replace(Nested().Replace(FullText().Replace(condition, ""), ""), ""), "");
        foreach (Match path in Plain().Matches(rest))
        {
            if (path.Value == "c.id")
            {
                // Always indexed.
                continue;
            }

            var dotted = path.Value[2..].Replace("[\"", ".", StringComparison.Ordinal).Replace("\"]", "", StringComparison.Ordinal);
            yield return $"/{dotted.Replace('.', '/')}/?";
        }
    }

    [GeneratedRegex("""EXISTS\(SELECT VALUE a FROM a IN c\.(?<list>\w+) WHERE ARRAY_CONTAINS\(a\.(?<field>\w+), @\w+\)\)""")]
    private static partial Regex Nested();

    [GeneratedRegex("""ARRAY_CONTAINS\(c\.(?<list>\w+), \{ "(?<field>\w+)": @\w+ \}, true\)""")]
    private static partial Regex ListOfObjects();

    [GeneratedRegex("""ARRAY_CONTAINS\(c\.(?<list>[\w.]+), @\w+\)""")]
    private static partial Regex ListOfValues();

    /// <summary>By the full-text index, whose paths have no end.</summary>
    [GeneratedRegex("""FULLTEXT\w+\(c\.(?<path>[\w.]+)""")]
    private static partial Regex FullText();

    [GeneratedRegex("""c\.\w+(\.\w+|\["\w+"\])*""")]
    private static partial Regex Plain();
}
