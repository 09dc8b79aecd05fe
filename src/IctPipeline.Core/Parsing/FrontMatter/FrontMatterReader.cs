using YamlDotNet.Core;

namespace IctPipeline.Parsing.FrontMatter;

/// <summary>Reads front matter of any syntax; invalid front matter is recovered, never refused.</summary>
internal static class FrontMatterReader
{
    public static FrontMatter Read(FrontMatterSyntax syntax, ReadOnlySpan<char> content, int maxAliasNodes) => syntax switch
    {
        FrontMatterSyntax.Yaml => Yaml(content, maxAliasNodes),
        _ => new FrontMatter([], []),
    };

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
        catch (Exception exception) when (exception is YamlException or ArgumentException or FormatException)
        {
            return TolerantYaml.Read(yaml.Replace("\r\n", "\n", StringComparison.Ordinal), maxAliasNodes);
        }
    }
}
