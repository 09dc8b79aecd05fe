using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>
/// Reads the change feed: the latest version of each document, tombstones among them. An item that vanishes (an expired
/// tombstone, <c>Articles:OnDelete = Remove</c>) is not told of; who relies on the feed keeps tombstones.
/// </summary>
internal sealed class ChangeReader(Container container, SchemaCheck schema)
{
    /// <summary>One page behind a continuation; without one from the beginning, or from now on.</summary>
    public async Task<ArticleChanges> ReadAsync(string? continuation, bool fromNow, int? pageSize, CancellationToken cancellationToken)
    {
        var start =
            continuation is not null ? ChangeFeedStartFrom.ContinuationToken(continuation)
            : fromNow ? ChangeFeedStartFrom.Now()
            : ChangeFeedStartFrom.Beginning();
        using var feed = container.GetChangeFeedStreamIterator(
            start,
            ChangeFeedMode.LatestVersion,
            new ChangeFeedRequestOptions { PageSizeHint = pageSize }
        );
        using var response = await feed.ReadNextAsync(cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return new ArticleChanges([], response.ContinuationToken, IsEnd: true);
        }

        response.EnsureSuccessStatusCode();
        using var document = await JsonDocument.ParseAsync(response.Content, cancellationToken: cancellationToken).ConfigureAwait(false);
        var changes = document
            .RootElement.GetProperty("Documents")
            .EnumerateArray()
            .Select(row => row.Deserialize(ClientJson.Default.ArticleDocument)!)
            .Where(schema.Admits)
            .Select(changed => new ArticleChange(changed))
            .ToList();
        return new ArticleChanges(changes, response.ContinuationToken, IsEnd: false);
    }
}
