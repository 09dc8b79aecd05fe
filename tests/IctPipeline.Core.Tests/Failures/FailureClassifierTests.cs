using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Tests.Failures;

public class FailureClassifierTests
{
    [Theory]
    [InlineData(429, FailureClass.Throttled, FailureCodes.Throttled, "asks to slow down")]
    [InlineData(0, FailureClass.Transient, FailureCodes.NoAnswer, "did not answer")]
    [InlineData(408, FailureClass.Transient, FailureCodes.Unavailable, "failed with status 408")]
    [InlineData(409, FailureClass.Transient, FailureCodes.WriteConflict, "kept changing")]
    [InlineData(410, FailureClass.Transient, FailureCodes.Unavailable, "failed with status 410")]
    [InlineData(412, FailureClass.Transient, FailureCodes.WriteConflict, "kept changing")]
    [InlineData(449, FailureClass.Transient, FailureCodes.Unavailable, "failed with status 449")]
    [InlineData(500, FailureClass.Transient, FailureCodes.Unavailable, "failed with status 500")]
    [InlineData(503, FailureClass.Transient, FailureCodes.Unavailable, "failed with status 503")]
    [InlineData(401, FailureClass.Outage, FailureCodes.AccessDenied, "refuses access with status 401")]
    [InlineData(403, FailureClass.Outage, FailureCodes.AccessDenied, "refuses access with status 403")]
    [InlineData(404, FailureClass.Outage, FailureCodes.MissingContainer, "does not find")]
    [InlineData(405, FailureClass.Outage, FailureCodes.Misconfigured, "unexpected status 405 (Reason)")]
    [InlineData(499, FailureClass.Outage, FailureCodes.Misconfigured, "unexpected status 499 (Reason)")]
    [InlineData(400, FailureClass.Permanent, FailureCodes.RefusedByService, "with status 400 (Reason)")]
    [InlineData(422, FailureClass.Permanent, FailureCodes.RefusedByService, "with status 422 (Reason)")]
    [InlineData(413, FailureClass.Permanent, FailureCodes.DocumentTooLarge, "larger than cosmos takes")]
    public void Classify_DependencyStatus_FollowsTheTable(int status, FailureClass expected, string code, string words)
    {
        var verdict = FailureClassifier.Classify(new DependencyException(Dependencies.Cosmos, status, "Reason", "…"), ArticleStage.Upsert);

        Assert.Equal((expected, code, Dependencies.Cosmos), (verdict.Class, verdict.Code, verdict.Dependency));
        Assert.Contains(words, verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Classify_StatusWithoutACode_NamesNone(string? code)
    {
        var verdict = FailureClassifier.Classify(new DependencyException(Dependencies.Cosmos, 400, code, "…"), ArticleStage.Upsert);

        Assert.Contains("with status 400:", verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, null, 15, FailureClass.Outage, FailureCodes.QuotaSpent, "quota of language is spent")]
    [InlineData(403, "QuotaExceeded", null, FailureClass.Outage, FailureCodes.QuotaSpent, "quota of language is spent")]
    [InlineData(429, "QuotaExceeded", null, FailureClass.Throttled, FailureCodes.Throttled, "slow down")]
    [InlineData(400, "ModelVersionIncorrect", null, FailureClass.Outage, FailureCodes.Misconfigured, "(ModelVersionIncorrect)")]
    [InlineData(0, FailureCodes.CircuitOpen, 1, FailureClass.Outage, FailureCodes.CircuitOpen, "language is down")]
    [InlineData(0, FailureCodes.BudgetSpent, 3, FailureClass.Outage, FailureCodes.BudgetSpent, "the message")]
    [InlineData(0, FailureCodes.BudgetSpent, null, FailureClass.Permanent, FailureCodes.BudgetSpent, "the message")]
    [InlineData(403, "BlobArchived", null, FailureClass.Outage, FailureCodes.AccessDenied, "refuses access")]
    [InlineData(409, "LeaseLost", null, FailureClass.Transient, FailureCodes.WriteConflict, "kept changing")]
    public void Classify_CodeOfTheService_GoesBeforeTheStatus(
        int status,
        string? code,
        int? hintDays,
        FailureClass expected,
        string expectedCode,
        string words
    )
    {
        TimeSpan? hint = hintDays is { } days ? TimeSpan.FromDays(days) : null;

        var verdict = FailureClassifier.Classify(
            new DependencyException(Dependencies.Language, status, code, "the message", hint),
            ArticleStage.Analyze
        );

        Assert.Equal((expected, expectedCode), (verdict.Class, verdict.Code));
        Assert.Equal((Dependencies.Language, hint), (verdict.Dependency, verdict.RetryAfter));
        Assert.Contains(words, verdict.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Exception, ArticleStage> MemoryFaults
    {
        get
        {
            var faults = new TheoryData<Exception, ArticleStage>();
            foreach (var stage in Enum.GetValues<ArticleStage>())
            {
                faults.Add(new OutOfMemoryException(), stage);
                faults.Add(new InsufficientMemoryException(), stage);
                faults.Add(new IOException("A library's.", new OutOfMemoryException()), stage);
                faults.Add(new ArticleRejectedException(RejectionCodes.InvalidArchive, "Damaged.", new OutOfMemoryException()), stage);
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(MemoryFaults))]
    public void Classify_MemoryRanOut_IsAnOutageWhereverItHappened(Exception error, ArticleStage stage)
    {
        var verdict = FailureClassifier.Classify(error, stage);

        Assert.Equal((FailureClass.Outage, FailureCodes.OutOfMemory), (verdict.Class, verdict.Code));
        Assert.Contains("tried again", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_StackIsTooSmall_IsTheFilesOwn() =>
        Assert.Equal(
            FailureClass.Permanent,
            FailureClassifier.Classify(new InsufficientExecutionStackException(), ArticleStage.Parse).Class
        );

    public static TheoryData<Exception> CallsWithoutAnEnd =>
        [
            new TimeoutException(),
            new OperationCanceledException(),
            new TaskCanceledException(),
            new System.Net.Sockets.SocketException(),
            new IOException(),
            new HttpRequestException(),
        ];

    [Theory]
    [MemberData(nameof(CallsWithoutAnEnd))]
    public void Classify_CallWithoutAnEnd_IsTriedAgainWhateverTheStage(Exception error)
    {
        var verdict = FailureClassifier.Classify(error, ArticleStage.Parse);

        Assert.Equal((FailureClass.Transient, FailureCodes.NoAnswer), (verdict.Class, verdict.Code));
        Assert.Contains("did not end in time", verdict.Message, StringComparison.Ordinal);
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
    public void Classify_NameThatNobodyCanAddress_IsPermanentAndSaysSo()
    {
        var error = new DependencyException(Dependencies.Blobs, 400, DependencyException.UnaddressableName, "Rename the file.");

        var verdict = FailureClassifier.Classify(error, ArticleStage.Read);

        Assert.Equal(
            (FailureClass.Permanent, FailureCodes.UnaddressableName, "Rename the file."),
            (verdict.Class, verdict.Code, verdict.Message)
        );
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
    [InlineData(ArticleStage.Decode, FailureClass.Permanent, FailureCodes.ReaderFault, "report it with the file")]
    [InlineData(ArticleStage.Parse, FailureClass.Permanent, FailureCodes.ReaderFault, "report it with the file")]
    [InlineData(ArticleStage.Normalize, FailureClass.Permanent, FailureCodes.ReaderFault, "report it with the file")]
    [InlineData(ArticleStage.Read, FailureClass.Transient, FailureCodes.Unexpected, "tried again by itself")]
    [InlineData(ArticleStage.Upsert, FailureClass.Transient, FailureCodes.Unexpected, "tried again by itself")]
    public void Classify_UnknownError_DependsOnTheStage(ArticleStage stage, FailureClass expected, string code, string words)
    {
        var verdict = FailureClassifier.Classify(new InvalidOperationException("secret"), stage);

        Assert.Equal((expected, code), (verdict.Class, verdict.Code));
        Assert.Contains(words, verdict.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), verdict.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", verdict.Message, StringComparison.Ordinal);
    }
}
