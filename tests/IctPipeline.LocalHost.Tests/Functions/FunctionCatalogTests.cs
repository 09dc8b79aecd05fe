using IctPipeline.Functions.Composition;
using IctPipeline.Functions.Http;
using IctPipeline.Functions.Ingest;
using IctPipeline.Functions.Sweeps;
using IctPipeline.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Tests.Functions;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Find_TheFunctionsApp_HasEveryFunctionOnce() =>
        Assert.Equal(
            [
                "CancelReindex",
                "DeleteArticle",
                "DiscardFailure",
                "GetArticle",
                "GetFailure",
                "GetReindex",
                "GetSimilar",
                "Health",
                "HealthDetails",
                "IngestArticle",
                "ListFailures",
                "ListReindex",
                "PauseReindex",
                "RecordPoisonBlob",
                "RecordPoisonDeleted",
                "RecordPoisonReindex",
                "RecordPoisonRetry",
                "ReindexArticle",
                "ReindexPage",
                "ReplayFailure",
                "ReplayFailures",
                "ResumeReindex",
                "RetryArticle",
                "RunSweep",
                "StartReindex",
                "Status",
            ],
            FunctionCatalog.Find(typeof(PipelineServices).Assembly.GetExportedTypes()).Select(function => function.Name)
        );

    [Fact]
    public void Find_TwoOfOneName_IsRefused() => Assert.Contains("named Twin", Refusal(typeof(Twins)), StringComparison.Ordinal);

    [Fact]
    public void Find_NoTrigger_IsRefused() => Assert.Contains("0 triggers", Refusal(typeof(Untriggered)), StringComparison.Ordinal);

    private static string Refusal(Type type) => Assert.Throws<LocalHostException>(() => FunctionCatalog.Find([type])).Message;

    public static class Twins
    {
        [Function("Twin")]
        public static void One([TimerTrigger("0 * * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);

        [Function("twin")]
        public static void Two([TimerTrigger("0 * * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public static class Untriggered
    {
        [Function("Untriggered")]
        public static void Run(string text) => ArgumentNullException.ThrowIfNull(text);
    }
}
