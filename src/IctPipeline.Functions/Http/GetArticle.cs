using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>One document by its id.</summary>
public sealed class GetArticle(IArticleStore store, AnswerGuard guard)
{
    [Function(nameof(GetArticle))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => guard.RunAsync(nameof(GetArticle), stop => AnswerAsync(id, stop), cancellationToken);

    private async Task<IActionResult> AnswerAsync(string id, CancellationToken cancellationToken)
    {
        if (!ArticleIds.IsValid(id))
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "An article's id has 32 characters, a to z and 2 to 7.");
        }

        var stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
        return stored switch
        {
            null => Answers.Problem(StatusCodes.Status404NotFound, "There is no article of this id."),
            { Item.Deleted: true } => Answers.Problem(
                StatusCodes.Status410Gone,
                "There is no document of this id any more: its file was deleted, or holds several articles now."
            ),
            _ => Answers.WithBody(stored.Item, PipelineJson.Relaxed.Article),
        };
    }
}
