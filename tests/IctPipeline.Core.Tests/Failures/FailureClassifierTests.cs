using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Tests.Failures;

public class FailureClassifierTests
{
    [Theory]
    [InlineData(429, FailureClass.Throttled)]
    [InlineData(0, FailureClass.Transient)]
    [InlineData(408, FailureClass.Transient)]
    [InlineData(409, FailureClass.Transient)]
    [InlineData(449, FailureClass.Transient)]
    [InlineData(500, FailureClass.Transient)]
    [InlineData(503, FailureClass.Transient)]
    [InlineData(401, FailureClass.Outage)]
    [InlineData(403, FailureClass.Outage)]
    [InlineData(404, FailureClass.Outage)]
    [InlineData(405, FailureClass.Outage)]
    [InlineData(400, FailureClass.Permanent)]
    [InlineData(413, FailureClass.Permanent)]
    public void Classify_DependencyStatus_FollowsTheTable(int status, FailureClass expected)
    {
        var verdict = FailureClassifier.Classify(new DependencyException(Dependencies.Cosmos, status, null, "…"), ArticleStage.Upsert);

        Assert.Equal(expected, verdict.Class);
        Assert.Equal(Dependencies.Cosmos, verdict.Dependency);
        Assert.NotEmpty(verdict.Message);
    }

    [Fact]
    public void Classify_UnavailableWithAHint_IsThrottling()
    {
        var verdict = FailureClassifier.Classify(
            new DependencyException(Dependencies.Blobs, 503, null, "…", TimeSpan.FromSeconds(7)),
            ArticleStage.Read
        );

        Assert.Equal(FailureClass.Throttled, verdict.Class);
        Assert.Equal(TimeSpan.FromSeconds(7), verdict.RetryAfter);
    }

    [Fact]
    public void Classify_SpentQuota_IsAnOutageNotALoss()
    {
        var verdict = FailureClassifier.Classify(
            new DependencyException(Dependencies.Language, 403, "QuotaExceeded", "…", TimeSpan.FromDays(15)),
            ArticleStage.Analyze
        );

        Assert.Equal((FailureClass.Outage, FailureCodes.QuotaSpent), (verdict.Class, verdict.Code));
    }

    [Fact]
    public void Classify_ArchivedBlob_IsPermanentAndSaysWhatToDo()
    {
        var verdict = FailureClassifier.Classify(new DependencyException(Dependencies.Blobs, 409, "BlobArchived", "…"), ArticleStage.Read);

        Assert.Equal((FailureClass.Permanent, FailureCodes.ArchivedBlob), (verdict.Class, verdict.Code));
        Assert.Contains("rehydrate", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_Rejection_KeepsItsCodeAndSentence()
    {
        var verdict = FailureClassifier.Classify(
            new ArticleRejectedException(RejectionCodes.Empty, "The file is empty."),
            ArticleStage.Parse
        );

        Assert.Equal((FailureClass.Permanent, RejectionCodes.Empty, "The file is empty."), (verdict.Class, verdict.Code, verdict.Message));
    }

    [Theory]
    [InlineData(ArticleStage.Parse, FailureClass.Permanent)]
    [InlineData(ArticleStage.Upsert, FailureClass.Transient)]
    public void Classify_UnknownError_DependsOnTheStage(ArticleStage stage, FailureClass expected) =>
        Assert.Equal(expected, FailureClassifier.Classify(new InvalidOperationException(), stage).Class);
}
