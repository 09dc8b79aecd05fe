using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Functions.Http;

/// <summary>Answers of the HTTP functions: JSON, or problem details (RFC 9457).</summary>
internal static class Answers
{
    public const string Json = "application/json; charset=utf-8";
    private const string ProblemJson = "application/problem+json";

    public static ContentResult WithBody<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        new()
        {
            Content = JsonSerializer.Serialize(value, type),
            ContentType = Json,
            StatusCode = status,
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
}
