using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IctPipeline.Core.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Functions.Http;

/// <summary>Answers of the HTTP functions: JSON, or problem details (RFC 9457).</summary>
internal static class Answers
{
    public const string Json = "application/json; charset=utf-8";
    private const string ProblemJson = "application/problem+json";

    public static ContentResult WithBody<T>(T value, JsonTypeInfo<T> type) =>
        new()
        {
            Content = JsonSerializer.Serialize(value, type),
            ContentType = Json,
            StatusCode = StatusCodes.Status200OK,
        };

    public static ContentResult Problem(int status, string detail) =>
        new()
        {
            Content = JsonSerializer.Serialize(
                new Problem("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail),
                AnswerJson.Default.Problem
            ),
            ContentType = ProblemJson,
            StatusCode = status,
        };

    /// <summary>A service that is away is no fault of the caller, and how it failed is no business of theirs.</summary>
    public static async Task<IActionResult> FromAsync(Func<Task<IActionResult>> answer)
    {
        try
        {
            return await answer().ConfigureAwait(false);
        }
        catch (DependencyException error)
        {
            var wait = error.RetryAfter is { } after
                ? string.Create(CultureInfo.InvariantCulture, $" in {Math.Ceiling(after.TotalSeconds)} seconds")
                : "";
            return Problem(StatusCodes.Status503ServiceUnavailable, $"A service that this needs does not answer now. Try again{wait}.");
        }
    }
}
