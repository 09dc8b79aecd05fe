using System.Globalization;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.LanguageEmulator;
using IctPipeline.Reading.Model;
using Xunit.Abstractions;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>
/// Nothing is lost, nothing counted twice, nothing stale, whatever fails. The short form runs always;
/// <c>ICT_TEST_CHAOS=long</c> runs the long one, and <c>ICT_TEST_SEED</c> repeats a run.
/// </summary>
public class ConservationTests(ITestOutputHelper output)
{
    private static bool Long => Environment.GetEnvironmentVariable("ICT_TEST_CHAOS") == "long";

    private static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("ICT_TEST_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Random.Shared.Next(1, 1_000_000);

    public static TheoryData<double> FaultRates => Long ? [0.01, 0.1, 0.25] : [0.1];

    [Theory]
    [MemberData(nameof(FaultRates))]
    public async Task Pipeline_FaultsAndKills_EndsAsIfNothingHadHappened(double faultRate)
    {
        var plan = new ChaosPlan(Seed, Long ? 1000 : 120, faultRate, Long ? 5 : 2);
        var log = new RunLog(output);
        log.Say($"Conservation: {plan}");
        await using var language = await LanguageEmulatorServer.StartAsync(new LanguageEmulatorOptions { RequestsPerMinute = 1_000_000 });
        var settings = language.Settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)).ToList();
        await using var stack = await HostedStack.StartAsync([.. settings, .. ChaosPlan.LanguageSettings]);
        var storm = new ChaosRun(plan, stack, language, log);
        await storm.RunAsync();

        var audit = await stack.AuditAsync();
        var stormy = await stack.DocumentsAsync();
        var expected = await ExpectedAsync(plan, settings);
        log.Say($"compared with {expected.Count} documents of a quiet run");

        Assert.True(storm.Injected > 0 && storm.LanguageInjected > 0, "No request met a fault: the test would prove nothing.");
        Assert.Empty(audit.Findings);
        Assert.Equal(
            Enumerable.Range(0, plan.Files).Count(number => ChaosFiles.IsHostile(number) && !ChaosPlan.IsDeleted(number)),
            audit.OpenFailures
        );
        Assert.Equal(Articles(plan), expected.Count);
        Assert.Equal(expected.Keys, stormy.Keys);
        foreach (var (article, document) in expected)
        {
            Assert.Equal(WithoutClocks(document), WithoutClocks(stormy[article]));
        }
    }

    private static int Articles(ChaosPlan plan) =>
        Enumerable.Range(0, plan.Files).Where(number => !ChaosPlan.IsDeleted(number)).Sum(ChaosFiles.Articles);

    /// <summary>The same files, in their last versions, through a quiet pipeline in this process.</summary>
    private static async Task<IReadOnlyDictionary<string, Article>> ExpectedAsync(
        ChaosPlan plan,
        IEnumerable<KeyValuePair<string, string?>> settings
    )
    {
        var quiet = new QuietPipeline([.. settings, new("Language:RequestsPerMinute", "60000"), new("Language:BatchWait", "00:00:00.01")]);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, plan.Files).Where(number => !ChaosPlan.IsDeleted(number)),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, _) =>
                await quiet.ProcessAsync(ChaosFiles.Name(number), ChaosFiles.Content(plan.Seed, number, ChaosPlan.LastVersion(number)))
        );
        return await quiet.DocumentsAsync();
    }

    /// <summary>
    /// Clock fields, what the blob store alone knows, and the bill aside: an answer that got lost is paid for, and asked for again.
    /// </summary>
    private static string WithoutClocks(Article article) =>
        JsonSerializer.Serialize(
            article with
            {
                Source = article.Source with { ETag = null, LastModified = null, ContentType = null },
                Analysis = article.Analysis with { AnalyzedAt = null },
                DateEvidence = [.. article.DateEvidence.Where(evidence => evidence.Source != DateSource.Blob)],
                Lineage = article.Lineage with { IngestedAt = default, UpdatedAt = default, Attempts = 0, TextRecords = null },
            },
            PipelineJson.Relaxed.Article
        );
}
