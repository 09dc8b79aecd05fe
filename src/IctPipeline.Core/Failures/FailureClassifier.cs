using System.Net.Sockets;
using IctPipeline.Core.Analysis.Routing;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Failures;

/// <summary>The one table of failure classes: exception type and status code decide.</summary>
public static class FailureClassifier
{
    /// <summary>HTTP statuses of a dependency. The first row that fits decides.</summary>
    private static readonly StatusRule[] Statuses =
    [
        new(
            status => status is 429,
            FailureClass.Throttled,
            FailureCodes.Throttled,
            "{0} asks to slow down; the file is tried again by itself."
        ),
        new(status => status is 0, FailureClass.Transient, FailureCodes.NoAnswer, "{0} did not answer; the file is tried again by itself."),
        new(
            status => status is 409 or 412,
            FailureClass.Transient,
            FailureCodes.WriteConflict,
            "Other writers kept changing the same item in {0}; the file is tried again by itself."
        ),
        new(
            status => status is 408 or 410 or 449 or >= 500,
            FailureClass.Transient,
            FailureCodes.Unavailable,
            "{0} failed with status {1}; the file is tried again by itself."
        ),
        new(
            status => status is 401 or 403,
            FailureClass.Outage,
            FailureCodes.AccessDenied,
            "{0} refuses access with status {1}: check the credentials, the role assignments and the network rules."
        ),
        new(
            status => status is 404,
            FailureClass.Outage,
            FailureCodes.MissingContainer,
            "{0} does not find the container, database or queue: check the settings, or create it."
        ),
        new(
            status => status is 413,
            FailureClass.Permanent,
            FailureCodes.DocumentTooLarge,
            "The document is larger than {0} takes: split the file."
        ),
        new(
            status => status is 400 or 422,
            FailureClass.Permanent,
            FailureCodes.RefusedByService,
            "{0} refuses this document with status {1}{2}: look at the file, then replay."
        ),
        new(
            _ => true,
            FailureClass.Outage,
            FailureCodes.Misconfigured,
            "{0} answers with the unexpected status {1}{2}: check its endpoint and version."
        ),
    ];

    /// <summary>Says what an error means.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="stage">Where: reading is pure, so an unexpected error there would only come again.</param>
    public static FailureVerdict Classify(Exception error, ArticleStage stage) =>
        error switch
        {
            _ when MachineFaults.IsOutOfMemory(error) => new(
                FailureClass.Outage,
                FailureCodes.OutOfMemory,
                "The machine ran out of memory while it worked on the file; the file is tried again by itself. Give the instance more "
                    + "memory, or fewer files at once."
            ),
            ArticleRejectedException rejected => new(FailureClass.Permanent, rejected.Code, rejected.Message),
            DependencyException dependency => Classify(dependency),
            TimeoutException or OperationCanceledException or SocketException or IOException or HttpRequestException => new(
                FailureClass.Transient,
                FailureCodes.NoAnswer,
                "A call did not end in time; the file is tried again by itself."
            ),
            _ when stage is ArticleStage.Decode or ArticleStage.Parse or ArticleStage.Normalize => new(
                FailureClass.Permanent,
                FailureCodes.ReaderFault,
                $"The reader failed on this file ({error.GetType().Name}): report it with the file."
            ),
            _ => new(
                FailureClass.Transient,
                FailureCodes.Unexpected,
                $"An unexpected {error.GetType().Name}; the file is tried again by itself, then report it."
            ),
        };

    private static FailureVerdict Classify(DependencyException error)
    {
        if (error.Code == FailureCodes.BudgetSpent)
        {
            // Without a time to wait for, the setting says that the document goes without.
            var verdict = error.RetryAfter is null ? FailureClass.Permanent : FailureClass.Outage;
            return new(verdict, FailureCodes.BudgetSpent, error.Message, error.Dependency, error.RetryAfter);
        }

        if (IsSpentQuota(error))
        {
            return new(
                FailureClass.Outage,
                FailureCodes.QuotaSpent,
                $"The quota of {error.Dependency} is spent: raise the tier or wait for the next month.",
                error.Dependency,
                error.RetryAfter
            );
        }

        if (AnalysisErrors.IsWrongSetting(error))
        {
            return Statuses[^1].Verdict(error);
        }

        if (error.Code == FailureCodes.CircuitOpen)
        {
            return new(
                FailureClass.Outage,
                FailureCodes.CircuitOpen,
                $"{error.Dependency} is down; the file waits until it is up again.",
                error.Dependency,
                error.RetryAfter
            );
        }

        if (error is { Status: 409, Code: "BlobArchived" })
        {
            // https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes
            return new(
                FailureClass.Permanent,
                FailureCodes.ArchivedBlob,
                "The blob is in the archive tier, where it can't be read: rehydrate it to another tier, then replay.",
                error.Dependency
            );
        }

        if (error.Code == DependencyException.UnaddressableName)
        {
            return new(FailureClass.Permanent, FailureCodes.UnaddressableName, error.Message, error.Dependency);
        }

        if (error is { Status: 503, RetryAfter: not null })
        {
            return Statuses[0].Verdict(error);
        }

        return Statuses.First(rule => rule.Fits(error.Status)).Verdict(error);
    }

    /// <summary>Azure AI services answer 403 with this code, or with a Retry-After of days, when the month's quota is gone.</summary>
    private static bool IsSpentQuota(DependencyException error) =>
        error.Status == 403 && (error.Code == "QuotaExceeded" || error.RetryAfter is not null);

    private sealed record StatusRule(Func<int, bool> Fits, FailureClass Class, string Code, string Message)
    {
        public FailureVerdict Verdict(DependencyException error) =>
            new(
                Class,
                Code,
                string.Format(
                    System.Globalization.CultureInfo.InvariantCulture,
                    Message,
                    error.Dependency,
                    error.Status,
                    error.Code is { Length: > 0 } code ? $" ({code})" : ""
                ),
                error.Dependency,
                error.RetryAfter
            );
    }
}
