using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>Where else the text of a document appeared: copies, cut and changed versions.</summary>
public sealed class GetSimilar(IArticleStore store, ISimilarArticles articles, AnswerGuard guard)
{
    /// <summary>The most similar so many.</summary>
    private const int Most = 100;

    private const double StandardThreshold = 0.5;

    [Function(nameof(GetSimilar))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles/{id}/similar")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var threshold = request.Query["threshold"].ToString();
        return guard.RunAsync(nameof(GetSimilar), stop => AnswerAsync(id, threshold, stop), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(string id, string asked, CancellationToken cancellationToken)
    {
        if (!ArticleIds.IsValid(id))
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "An article's id has 32 characters, a to z and 2 to 7.");
        }

        var threshold = StandardThreshold;
        if (
            asked.Length > 0
            && !(double.TryParse(asked, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out threshold) && threshold <= 1)
        )
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "threshold is a number from 0 to 1, such as 0.8.");
        }

        var stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
        return stored is null or { Item.Deleted: true }
            ? Answers.Problem(StatusCodes.Status404NotFound, "There is no article of this id.")
            : Answers.WithBody(
                await FindAsync(stored.Item, threshold, cancellationToken).ConfigureAwait(false),
                AnswerJson.Default.Similar
            );
    }

    private async Task<Similar> FindAsync(Article article, double threshold, CancellationToken cancellationToken)
    {
        var found = new List<SimilarOne>();
        await foreach (var other in articles.FindCandidatesAsync(article.Similarity?.Bands ?? [], cancellationToken).ConfigureAwait(false))
        {
            var similarity = Math.Round(article.Similarity!.To(other.Signature), 3);
            if (other.Id != article.Id && similarity >= threshold)
            {
                found.Add(new SimilarOne(other.Id, other.Title, other.Site, other.Published?.Value, other.Blob, similarity));
            }
        }

        return new Similar([.. found.OrderByDescending(one => one.Similarity).ThenBy(one => one.Id, StringComparer.Ordinal).Take(Most)]);
    }
}

/// <summary>What is similar, most alike first.</summary>
internal sealed record Similar(IReadOnlyList<SimilarOne> Articles);

/// <summary>One document that is like the one that was asked for.</summary>
/// <param name="Published">ISO 8601; null where unknown.</param>
/// <param name="Similarity">About the share of common phrases, 0 to 1.</param>
internal sealed record SimilarOne(string Id, string? Title, string? Site, string? Published, string Blob, double Similarity);
