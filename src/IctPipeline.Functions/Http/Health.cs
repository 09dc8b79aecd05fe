using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>Says that the app runs, and nothing else: anybody may ask.</summary>
public sealed class Health
{
    private const string Body = """{"status":"ok"}""";

    [Function(nameof(Health))]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) =>
        new ContentResult
        {
            Content = Body,
            ContentType = Answers.Json,
            StatusCode = StatusCodes.Status200OK,
        };
}
