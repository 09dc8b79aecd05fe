using System.Reflection;
using System.Text.Json;
using IctPipeline.Functions.Http;
using IctPipeline.Functions.Ingest;
using IctPipeline.Functions.Sweeps;
using IctPipeline.Worker.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Worker.Tests.Metadata;

[Collection(WorkerCollection.Name)]
public sealed class MetadataTests(WorkerStack stack)
{
    /// <summary>
    /// What is deployed: queues that infra creates and senders fill, routes that clients call. Written down, since attributes and
    /// metadata would agree about a function that both have lost.
    /// </summary>
    private static readonly string[] Deployed =
    [
        "CancelReindex: httpTrigger post reindex/{runId}/cancel for Function answers",
        "DeleteArticle: queueTrigger article-deleted on ArticlesStorage",
        "DiscardFailure: httpTrigger delete failures/{id} for Function answers",
        "GetArticle: httpTrigger get articles/{id} for Function answers",
        "GetFailure: httpTrigger get failures/{id} for Function answers",
        "GetReindex: httpTrigger get reindex/{runId} for Function answers",
        "GetSimilar: httpTrigger get articles/{id}/similar for Function answers",
        "Health: httpTrigger get health for Anonymous answers",
        "HealthDetails: httpTrigger get health/details for Function answers",
        "IngestArticle: blobTrigger articles/{name} on ArticlesStorage by EventGrid",
        "ListFailures: httpTrigger get failures for Function answers",
        "ListReindex: httpTrigger get reindex for Function answers",
        "PauseReindex: httpTrigger post reindex/{runId}/pause for Function answers",
        "RecordPoisonBlob: queueTrigger webjobs-blobtrigger-poison on ArticlesStorage",
        "RecordPoisonDeleted: queueTrigger article-deleted-poison on ArticlesStorage",
        "RecordPoisonReindex: queueTrigger article-reindex-poison on ArticlesStorage",
        "RecordPoisonRetry: queueTrigger article-retry-poison on ArticlesStorage",
        "ReindexArticle: queueTrigger article-reindex on ArticlesStorage",
        "ReindexPage: httpTrigger get pages/reindex for Anonymous answers",
        "ReplayFailure: httpTrigger post failures/{id}/replay for Function answers",
        "ReplayFailures: httpTrigger post failures/replay for Function answers",
        "ResumeReindex: httpTrigger post reindex/{runId}/resume for Function answers",
        "RetryArticle: queueTrigger article-retry on ArticlesStorage",
        "RunSweep: timerTrigger 0 * * * * * monitor False",
        "StartReindex: httpTrigger post reindex for Function answers",
        "Status: httpTrigger get status for Function answers",
    ];

    [Fact]
    public void Metadata_Answered_IsWhatTheAttributesSay() => Assert.Equal(Attributes(), Answered());

    [Fact]
    public void Metadata_Answered_IsWhatIsDeployed() => Assert.Equal(Deployed, Answered());

    [Fact]
    public void Metadata_Published_IsWhatIsAnswered()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(stack.AppFolder, "functions.metadata")));
        var published = file
            .RootElement.EnumerateArray()
            .Select(function =>
                FunctionLine.Of(function.GetProperty("name").GetString()!, function.GetProperty("bindings").EnumerateArray())
            );

        Assert.Equal(Answered(), published.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void BlobTrigger_Answered_IsBoundByReference()
    {
        var binding = stack.Worker.Functions["IngestArticle"].RawBindings.Select(Parse).Single();

        Assert.Equal("True", binding.GetProperty("properties").GetProperty("supportsDeferredBinding").GetString(), ignoreCase: true);
    }

    /// <summary>The host loads its extensions by this file: a trigger without one is never called. Timers and HTTP are its own.</summary>
    [Fact]
    public void Extensions_Published_AreThoseOfTheTriggers()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(stack.AppFolder, "extensions.json")));
        var extensions = file
            .RootElement.GetProperty("extensions")
            .EnumerateArray()
            .ToDictionary(
                extension => extension.GetProperty("name").GetString()!,
                extension => extension.GetProperty("hintPath").GetString()!
            );

        Assert.All(
            (string[])["AzureStorageBlobs", "AzureStorageQueues"],
            name => Assert.True(File.Exists(Path.Combine(stack.AppFolder, extensions[name])), name)
        );
    }

    private static IEnumerable<string> Attributes() =>
        typeof(IngestArticle)
            .Assembly.GetExportedTypes()
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            )
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(FunctionLine.Of)
            .Order(StringComparer.Ordinal);

    private IEnumerable<string> Answered() =>
        stack
            .Worker.Functions.Values.Select(function => FunctionLine.Of(function.Name, function.RawBindings.Select(Parse)))
            .Order(StringComparer.Ordinal);

    private static JsonElement Parse(string binding)
    {
        using var document = JsonDocument.Parse(binding);
        return document.RootElement.Clone();
    }
}
