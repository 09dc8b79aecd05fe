using System.Globalization;
using System.Net;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Errors of the Cosmos DB client as <see cref="DependencyException"/>: answers of stream calls, and exceptions.</summary>
internal static class CosmosErrors
{
    /// <summary>Sub-status of a 404 whose container or database is missing, rather than the item.</summary>
    public const string OwnerNotFound = "1003";

    /// <summary>Read by <see cref="RetryAfter"/>.</summary>
    public const string RetryAfterHeader = "x-ms-retry-after-ms";

    private const string SubStatusHeader = "x-ms-substatus";

    /// <summary>What the client appends in the same line, for its own developers, begins with one of these.</summary>
    private static readonly string[] DiagnosticsMarks = ["Start Time UTC", "; Diagnostics:"];

    /// <summary>What an answer that is no success means.</summary>
    public static DependencyException From(ResponseMessage response, string operation) =>
        Create(
            operation,
            response.StatusCode,
            SubStatus(response),
            response.ErrorMessage,
            RetryAfter(response.Headers[RetryAfterHeader]),
            inner: null
        );

    /// <summary>Null where the error is not the service's: the caller's own cancellation, or a fault in our code.</summary>
    public static DependencyException? Translate(Exception error, string operation, CancellationToken cancellationToken) =>
        error switch
        {
            CosmosException failed => Create(
                operation,
                failed.StatusCode,
                failed.SubStatusCode.ToString(CultureInfo.InvariantCulture),
                failed.ResponseBody is { Length: > 0 } body ? body : failed.Message,
                failed.RetryAfter,
                failed
            ),
            _ => ConnectionErrors.Translate(Dependencies.Cosmos, error, cancellationToken),
        };

    public static string? SubStatus(ResponseMessage response) => response.Headers[SubStatusHeader];

    /// <summary>What <see cref="RetryAfterHeader"/> asks for; null where it does not say.</summary>
    public static TimeSpan? RetryAfter(string? milliseconds) =>
        double.TryParse(milliseconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wait)
            ? TimeSpan.FromMilliseconds(wait)
            : null;

    private static DependencyException Create(
        string operation,
        HttpStatusCode status,
        string? subStatus,
        string? message,
        TimeSpan? retryAfter,
        Exception? inner
    )
    {
        var code = subStatus is null or "" or "0" ? status.ToString() : subStatus;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Dependencies.Cosmos} answered {(int)status} ({code}) to {operation}: {ConnectionErrors.FirstLine(Reason(message))}"
        );
        return new DependencyException(Dependencies.Cosmos, (int)status, code, text, retryAfter, inner);
    }

    /// <summary>The SDK puts a line of its own, with ids, before what the service says.</summary>
    private static string Reason(string? message)
    {
        const string lead = "Reason: ";
        var at = message?.IndexOf(lead, StringComparison.Ordinal) ?? -1;
        var reason = (at < 0 ? message : message![(at + lead.Length)..])?.Trim().TrimStart('(');
        foreach (var mark in DiagnosticsMarks)
        {
            var diagnostics = reason?.IndexOf(mark, StringComparison.Ordinal) ?? -1;
            reason = diagnostics < 0 ? reason : reason![..diagnostics].TrimEnd();
        }

        return string.IsNullOrWhiteSpace(reason) ? "no reason given" : reason;
    }
}
