using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>
/// Says that the app runs, and nothing else: anybody may ask. Whoever gives a key is sent to <see cref="HealthDetails"/>, where the
/// platform looks at it.
/// </summary>
public sealed class Health
{
    private const string Body = """{"status":"ok"}""";
    private const string Details = "health/details";
    private const string KeyHeader = "x-functions-key";

    [Function(nameof(Health))]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.ContainsKey(KeyHeader) || request.Query.ContainsKey("code"))
        {
            request.HttpContext.Response.Headers.Location = Details + request.QueryString;
            return new StatusCodeResult(StatusCodes.Status307TemporaryRedirect);
        }

        return new ContentResult
        {
            Content = Body,
            ContentType = Answers.Json,
            StatusCode = StatusCodes.Status200OK,
        };
    }
}
