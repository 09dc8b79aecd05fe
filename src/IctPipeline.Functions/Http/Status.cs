using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>Counts of documents and failures, and what waits on the queues.</summary>
public sealed class Status(StatusReader reader)
{
    [Function(nameof(Status))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "status")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        Answers.FromAsync(async () =>
        {
            var status = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            return Answers.WithBody(status, AnswerJson.Default.PipelineStatus);
        });
}
