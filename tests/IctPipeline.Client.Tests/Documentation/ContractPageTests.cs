using System.Text.Json;
using System.Text.RegularExpressions;
using IctPipeline.Core.Articles;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;

namespace IctPipeline.Client.Tests.Documentation;

/// <summary>Holds docs/contract.md to the schema.</summary>
public sealed partial class ContractPageTests
{
    /// <summary>Mostly absent, and shown by the tombstone or described in words; and what Cosmos DB adds.</summary>
    private static readonly HashSet<string> NotInTheExample = ["member", "vanished", "bodyBlob", "deletedAt", "ttl"];

    private static readonly string Page = File.ReadAllText(RepositoryFolder.PathOf("docs", "contract.md"));

    [Fact]
    public void Examples_EveryDocument_KeepsTheContract()
    {
        var examples = Examples().Where(example => example.Contains("\"article\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, examples.Count);
        Assert.All(examples, example => Assert.Empty(Contract.FaultsOfArticle(example)));
        Assert.Empty(Contract.FaultsOfFailure(Examples().Single(example => example.Contains("\"failure\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Example_Document_HasEveryFieldOfTheSchema()
    {
        using var schema = JsonDocument.Parse(ContractSchemas.Article);
        var fields = Fields(schema.RootElement).Where(field => field[0] != '_' && !NotInTheExample.Contains(field)).Distinct().ToList();
        Assert.Contains("charsetConfidence", fields);
        Assert.Contains("evidence", fields);
        var document = Examples().First();
        Assert.All(fields, field => Assert.Contains($"\"{field}\":", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_EveryFieldOfTheSchema_IsDescribed()
    {
        using var schema = JsonDocument.Parse(ContractSchemas.Article);
        var words = Examples().Aggregate(Page, (text, example) => text.Replace(example, "", StringComparison.Ordinal));
        Assert.All(
            Fields(schema.RootElement).Where(field => field != "_lsn").Distinct(),
            field => Assert.Matches($@"`[^`]*\b{Regex.Escape(field)}\b[^`]*`", words)
        );
    }

    private static IEnumerable<string> Examples() => Block().Matches(Page).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Fields(JsonElement schema) =>
        schema.ValueKind switch
        {
            JsonValueKind.Object => schema
                .EnumerateObject()
                .SelectMany(part =>
                    part is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
                        ? part.Value.EnumerateObject().SelectMany(field => Fields(field.Value).Prepend(field.Name))
                        : Fields(part.Value)
                ),
            JsonValueKind.Array => schema.EnumerateArray().SelectMany(Fields),
            _ => [],
        };

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
