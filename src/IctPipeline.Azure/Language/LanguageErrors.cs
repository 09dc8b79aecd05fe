using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Identity;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Language;

/// <summary>Translates what the client throws or reports. Messages never hold the article's text.</summary>
internal static class LanguageErrors
{
    private const string Service = "Azure AI Language";

    /// <summary>An error of a whole request.</summary>
    public static DependencyException ToDependencyException(Exception error, TimeProvider time) =>
        error switch
        {
            DependencyException known => known,
            RequestFailedException { Status: > 0 } failed => Answered(failed, time),
            AuthenticationFailedException => Error(
                401,
                "AuthenticationFailed",
                $"No Entra ID token for {Service} could be had; check the app's identity and its role.",
                inner: error
            ),
            OperationCanceledException => Error(408, "Timeout", $"{Service} did not answer in time.", inner: error),
            JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException => Error(
                502,
                "MalformedAnswer",
                $"{Service} gave an answer that the client can't read.",
                inner: error
            ),
            _ => Error(0, error.GetType().Name, $"{Service} could not be reached.", inner: error),
        };

    /// <summary>The service refused one document of a request: asking again changes nothing.</summary>
    public static DependencyException Refused(TextAnalyticsError error) =>
        IsTransient(error.ErrorCode.ToString())
            ? Error(503, error.ErrorCode.ToString(), $"{Service} failed on this document.")
            : Error(400, error.ErrorCode.ToString(), $"{Service} refuses this document ({error.ErrorCode}).");

    /// <summary>The request was answered, but not for this document.</summary>
    public static DependencyException Missing() => Error(502, "MissingAnswer", $"{Service} left a document of the request unanswered.");

    /// <summary>The month's records are spent, and the setting says what that means.</summary>
    public static DependencyException Spent(BudgetSpentAction action, TimeSpan untilRenewal) =>
        action == BudgetSpentAction.Wait
            ? Error(
                403,
                FailureCodes.BudgetSpent,
                "The month's text records are spent: raise Language:MonthlyRecordBudget or wait for the next month.",
                untilRenewal
            )
            : Error(
                403,
                FailureCodes.BudgetSpent,
                "The month's text records are spent: raise Language:MonthlyRecordBudget, or re-index next month."
            );

    private static DependencyException Answered(RequestFailedException failed, TimeProvider time) =>
        Error(
            failed.Status,
            failed.ErrorCode,
            failed.Status switch
            {
                401 => $"{Service} does not accept the key or token (401); check Language:Key or the identity's role.",
                403 => $"{Service} refuses: no permission, or the quota is spent (403).",
                404 => $"{Service} is not at this endpoint, or does not know the service version (404); check Language:Endpoint and "
                    + $"Language:ServiceVersion.",
                429 => $"{Service} asks to slow down (429).",
                _ => $"{Service} answered {failed.Status}{(failed.ErrorCode is null ? "" : $" ({failed.ErrorCode})")}.",
            },
            RetryAfter(failed.GetRawResponse(), time),
            failed
        );

    /// <summary>The header's delay, in seconds or as a date.</summary>
    public static TimeSpan? RetryAfter(Response? response, TimeProvider time)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var value))
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        var isDate = DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
        var wait = date - time.GetUtcNow();
        return isDate && wait > TimeSpan.Zero ? wait : null;
    }

    private static bool IsTransient(string? code) =>
        code is "InternalServerError" or "ServiceUnavailable" or "Timeout" or "TooManyRequests" or "429";

    private static DependencyException Error(
        int status,
        string? code,
        string message,
        TimeSpan? retryAfter = null,
        Exception? inner = null
    ) => new(Dependencies.Language, status, code, message, retryAfter, inner);
}
