using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>Counts of documents and failures, and what waits on the queues.</summary>
public sealed class Status(StatusReader reader, AnswerGuard guard)
{
    [Function(nameof(Status))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "status")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        guard.RunAsync(
            nameof(Status),
            async stop => Answers.WithBody(await reader.ReadAsync(stop).ConfigureAwait(false), AnswerJson.Default.PipelineStatus),
            cancellationToken
        );
}
