using System.Reflection;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Model;

/// <summary>The table of warnings in docs/formats.md against the source, both ways.</summary>
public sealed partial class WarningCodesTests
{
    [Fact]
    public void Page_ListsEveryCodeAndNoOther()
    {
        var page = File.ReadAllText(RepositoryFolder.PathOf("docs", "formats.md"));
        var start = page.IndexOf("## Warnings", StringComparison.Ordinal);
        var table = page[start..page.IndexOf("## Refusals", start, StringComparison.Ordinal)];
        var listed = table
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value));
        var codes = typeof(WarningCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("`([a-zA-Z]+)`")]
    private static partial Regex Code();
}
