using System.Globalization;
using System.Text.Json;
using IctPipeline.Articles;
using IctPipeline.Processing;
using Xunit.Abstractions;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>
/// Nothing is lost, nothing counted twice, nothing stale, whatever fails. The short form runs always;
/// <c>ICT_TEST_CHAOS=long</c> runs the long one, and <c>ICT_TEST_SEED</c> repeats a run.
/// </summary>
public class ConservationTests(ITestOutputHelper output)
{
    private static bool Long => Environment.GetEnvironmentVariable("ICT_TEST_CHAOS") == "long";

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("ICT_TEST_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Random.Shared.Next(1, 1_000_000);

    public static TheoryData<double> FaultRates => Long ? [0.01, 0.1, 0.25] : [0.1];

    [Theory]
    [MemberData(nameof(FaultRates))]
    public async Task Pipeline_FaultsAndKills_EndsAsIfNothingHadHappened(double faultRate)
    {
        var plan = new ChaosPlan(Seed, Long ? 1000 : 120, faultRate, Long ? 5 : 2);
        output.WriteLine($"Conservation: {plan}");
        await using var stack = await HostedStack.StartAsync();
        var storm = new ChaosRun(plan, stack, output);
        await storm.RunAsync();

        var audit = await stack.AuditAsync();
        var stormy = await stack.DocumentsAsync();
        var expected = await ExpectedAsync(plan);

        Assert.True(storm.Injected > 0, "No request met a fault: the test would prove nothing.");
        Assert.Empty(audit.Findings);
        Assert.Equal(Enumerable.Range(0, plan.Files).Count(number => ChaosFiles.IsHostile(number) && !ChaosPlan.IsDeleted(number)), audit.OpenFailures);
        Assert.Equal(expected.Keys, stormy.Keys);
        foreach (var (blob, article) in expected)
        {
            Assert.Equal(WithoutClocks(article), WithoutClocks(stormy[blob]));
        }
    }

    /// <summary>The same files, in their last versions, through a quiet pipeline in this process.</summary>
    private static async Task<SortedDictionary<string, Article>> ExpectedAsync(ChaosPlan plan)
    {
        var quiet = new QuietPipeline();
        var documents = new SortedDictionary<string, Article>(StringComparer.Ordinal);
        foreach (var number in Enumerable.Range(0, plan.Files).Where(number => !ChaosPlan.IsDeleted(number)))
        {
            var content = ChaosFiles.Content(plan.Seed, number, ChaosPlan.IsOverwritten(number) ? 2 : 1);
            if (await quiet.ProcessAsync(ChaosFiles.Name(number), content) is { } article)
            {
                documents.Add(article.Source.Blob, article);
            }
        }

        return documents;
    }

    /// <summary>Clock fields, and what the blob store alone knows, aside.</summary>
    private static string WithoutClocks(Article article) => JsonSerializer.Serialize(
        article with
        {
            Source = article.Source with { ETag = null, LastModified = null, ContentType = null },
            Analysis = article.Analysis with { AnalyzedAt = null },
            DateEvidence = [.. article.DateEvidence.Where(evidence => evidence.Source != DateSource.Blob)],
            Lineage = article.Lineage with { IngestedAt = default, UpdatedAt = default, Attempts = 0 },
        },
        PipelineJson.Relaxed.Article);
}
