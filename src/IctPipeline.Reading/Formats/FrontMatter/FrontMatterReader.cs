using System.Text.Json;
using IctPipeline.Reading.Formats.Json;
using Tomlyn;
using YamlDotNet.Core;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>Reads front matter of any syntax; invalid front matter is recovered, never refused.</summary>
internal static class FrontMatterReader
{
    public static FrontMatter Read(FrontMatterSyntax syntax, ReadOnlySpan<char> content, int maxAliasNodes) =>
        syntax switch
        {
            FrontMatterSyntax.Yaml => Yaml(content, maxAliasNodes),
            FrontMatterSyntax.Toml => Toml(content.ToString()),
            FrontMatterSyntax.Lines => MetadataLines.Read(content),
            FrontMatterSyntax.Percent => MetadataLines.ReadPercent(content),
            _ => Json(content.ToString()),
        };

    private static FrontMatter Json(string content)
    {
        try
        {
            // Hexo leaves the braces out.
            content = content.TrimStart().StartsWith('{') ? content : $"{{{content.Trim().TrimEnd(',')}}}";
            using var document = JsonDocument.Parse(content, JsonMeta.Lenient);
            return new FrontMatter(JsonMeta.Pairs(document.RootElement), []);
        }
        catch (JsonException)
        {
            // YAML is nearly a superset of JSON, and its tolerant reader takes what is left.
            return TolerantYaml.Read(content.Trim().Trim('{', '}').Replace("\",\n", "\"\n", StringComparison.Ordinal), maxAliasNodes: 0);
        }
    }

    private static FrontMatter Toml(string content)
    {
        try
        {
            return new FrontMatter(TomlReader.Read(content), []);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return TolerantToml.Read(content);
        }
    }

    private static FrontMatter Yaml(ReadOnlySpan<char> content, int maxAliasNodes)
    {
        if (SimpleYaml.TryRead(content) is { } simple)
        {
            return new FrontMatter(simple, []);
        }

        var yaml = content.ToString();
        try
        {
            return new FrontMatter(YamlReader.Read(yaml, maxAliasNodes), []);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return TolerantYaml.Read(yaml.Replace("\r\n", "\n", StringComparison.Ordinal), maxAliasNodes);
        }
    }

    /// <summary>What the libraries throw at invalid text: by contract their own exceptions, in fact these too.</summary>
    internal static bool IsRefusal(Exception exception) =>
        exception
            is YamlException
                or TomlException
                or ArgumentException
                or FormatException
                or InvalidOperationException
                or NotSupportedException
                or IndexOutOfRangeException
                or OverflowException;
}
