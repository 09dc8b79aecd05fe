using System.Text.Json;
using System.Text.Json.Nodes;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;

namespace IctPipeline.Core.Tests.Articles;

public class ArticleSchemaTests
{
    [Fact]
    public void Samples_EveryKind_KeepTheContract()
    {
        Assert.Empty(Contract.FaultsOf(SampleDocuments.Article()));
        Assert.Empty(Contract.FaultsOf(SampleDocuments.Article(member: "a.md")));
        Assert.Empty(Contract.FaultsOf(SampleDocuments.Bare()));
        Assert.Empty(Contract.FaultsOf(SampleDocuments.Tombstone()));
        Assert.Empty(Contract.FaultsOf(SampleDocuments.Article() with { BodyBlob = $"{new string('a', 32)}/{new string('0', 64)}.txt" }));
        Assert.Empty(Contract.FaultsOf(SampleDocuments.Failure()));
        Assert.Empty(Contract.FaultsOf(SampleDocuments.Failure(status: FailureStatus.Dead)));
    }

    [Fact]
    public void Article_ReadFromCosmos_KeepsTheContract()
    {
        var stored = Node(SampleDocuments.Article());
        stored["_rid"] = "x";
        stored["_self"] = "x";
        stored["_etag"] = "\"x\"";
        stored["_attachments"] = "attachments/";
        stored["_ts"] = 1;

        Assert.Empty(Contract.FaultsOfArticle(stored.ToJsonString()));
    }

    /// <summary>Each breaks one rule of a valid document.</summary>
    public static TheoryData<string, string> Breaks =>
        new()
        {
            { "/", """{"id":"x"}""" },
            { "/schemaVersion", "2" },
            { "/type", "\"failure\"" },
            { "/deleted", "null" },
            { "/deleted", "true" },
            { "/deletedAt", "\"2026-03-04T12:00:00.0000000Z\"" },
            { "/ttl", "100" },
            { "/id", "\"ABC\"" },
            { "/_unknown", "1" },
            { "/title", "5" },
            { "/body", "null" },
            { "/bodyBlob", "\"a.txt\"" },
            { "/wordCount", "1.5" },
            { "/wordCount", "-1" },
            { "/source/size", "\"12\"" },
            { "/source/etag", "7" },
            { "/source/eTag", "\"x\"" },
            { "/source/lastModified", "\"2026-03-04T12:00:00+00:00\"" },
            { "/source/charsetConfidence", "1.01" },
            { "/source/sha256", "\"AB\"" },
            { "/source/metadata/a", "1" },
            { "/source/member", "null" },
            { "/images/0/featured", "\"yes\"" },
            { "/links/0/rel", "\"nofollow\"" },
            { "/authors", "\"Việt Hà\"" },
            { "/extra/list", "[]" },
            { "/published/value", "\"2017-09-07\"" },
            { "/published/precision", "\"Second\"" },
            { "/published/source", "\"front-matter\"" },
            { "/dateEvidence/0/value", "\"7 September\"" },
            { "/dateline/month", "13" },
            { "/language/tag", "\"vi_VN\"" },
            { "/language/script", "\"latin\"" },
            { "/analysis/status", "\"done\"" },
            { "/analysis/missing/0/feature", "\"summary\"" },
            { "/entities/0/mentions/0/field", "\"lede\"" },
            { "/entities/0/mentions/0/length", "0" },
            { "/entities/0/mentions/0/offset", "1" },
            { "/entities/0/subcategory", "null" },
            { "/keyPhrases/0/score", "7" },
            { "/sentiment/label", "\"glad\"" },
            { "/lineage/contentHash", "\"x\"" },
            { "/lineage/attempts", "0" },
            { "/search/title", "null" },
            { "/search/text", "\"no space before\"" },
            { "/similarity/bands", "[\"short\"]" },
            { "/similarity/bands", "[]" },
            { "/similarity/signature", "\"AAAA\"" },
            { "/warnings/0/code", "\"Date conflict\"" },
        };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Article_OneRuleBroken_IsRefused(string place, string value)
    {
        var article = Node(SampleDocuments.Article());

        Assert.NotEmpty(Contract.FaultsOfArticle(With(article, place, value).ToJsonString()));
    }

    [Theory]
    [InlineData("/body", "\"left over\"")]
    [InlineData("/title", "\"left over\"")]
    [InlineData("/ttl", "0")]
    public void Tombstone_WithContent_IsRefused(string place, string value)
    {
        Assert.NotEmpty(Contract.FaultsOfArticle(With(Node(SampleDocuments.Tombstone()), place, value).ToJsonString()));
    }

    [Fact]
    public void Article_AnyRequiredFieldLeftOut_IsRefused()
    {
        var schema = JsonDocument.Parse(ContractSchemas.Article).RootElement;
        foreach (var field in schema.GetProperty("required").EnumerateArray())
        {
            var article = Node(SampleDocuments.Article());
            Assert.True(article.Remove(field.GetString()!));

            Assert.NotEmpty(Contract.FaultsOfArticle(article.ToJsonString()));
        }
    }

    [Fact]
    public void Article_DecomposedText_IsRefused()
    {
        Assert.Contains(
            Contract.FaultsOf(SampleDocuments.Article() with { Title = "Vie\u0323\u0302t" }),
            fault => fault.Contains("NFC", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/status", "\"Retrying\"")]
    [InlineData("/class", "null")]
    [InlineData("/code", "\"some code\"")]
    [InlineData("/stage", "\"write\"")]
    [InlineData("/content", "\"text\"")]
    [InlineData("/nextAttemptAt", "null")]
    [InlineData("/history/0/at", "\"yesterday\"")]
    public void Failure_OneRuleBroken_IsRefused(string place, string value)
    {
        var failure = JsonNode.Parse(JsonSerializer.Serialize(SampleDocuments.Failure(), PipelineJson.Relaxed.ArticleFailure))!.AsObject();

        Assert.NotEmpty(Contract.FaultsOfFailure(With(failure, place, value).ToJsonString()));
    }

    private static JsonObject Node(Article article) =>
        JsonNode.Parse(JsonSerializer.Serialize(article, PipelineJson.Relaxed.Article))!.AsObject();

    /// <summary>The document with one value put in its place.</summary>
    private static JsonNode With(JsonObject document, string place, string value)
    {
        var steps = place.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (steps.Length == 0)
        {
            return JsonNode.Parse(value)!;
        }

        var parent = steps[..^1]
            .Aggregate((JsonNode)document, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(value);
        return document;
    }
}
