using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>Point reads and queries over one container whose partition key is <c>/id</c>, by the SDK's streams.</summary>
internal sealed class QueryRunner(Container container)
{
    /// <summary>Sub-status of a 404 that means the container, not the item.</summary>
    private const int OwnerMissing = 1003;

    /// <summary>Kilobytes: continuations travel in links.</summary>
    private const int LongestContinuation = 1;

    public async Task<T?> FindAsync<T>(string id, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await container
            .ReadItemStreamAsync(id, new PartitionKey(id), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotFound && response.Headers["x-ms-substatus"] != $"{OwnerMissing}")
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await JsonSerializer.DeserializeAsync(response.Content, type, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Every row, a page at a time as they are asked for.</summary>
    public async IAsyncEnumerable<T> RowsAsync<T>(
        QueryDefinition query,
        JsonTypeInfo<T> type,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        int? pageSize = null
    )
    {
        using var pages = Iterate(query, pageSize, continuation: null);
        while (pages.HasMoreResults)
        {
            var page = await NextAsync(pages, type, withContinuation: false, cancellationToken).ConfigureAwait(false);
            foreach (var row in page.Items)
            {
                yield return row;
            }
        }
    }

    /// <summary>Every row of a short answer, and what it cost.</summary>
    public async Task<(List<T> Rows, double RequestCharge)> AllAsync<T>(
        QueryDefinition query,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
    {
        using var pages = container.GetItemQueryStreamIterator(query);
        var rows = new List<T>();
        var charge = 0.0;
        while (pages.HasMoreResults)
        {
            var page = await NextAsync(pages, type, withContinuation: false, cancellationToken).ConfigureAwait(false);
            rows.AddRange(page.Items);
            charge += page.RequestCharge;
        }

        return (rows, charge);
    }

    public async Task<QueryPage<T>> PageAsync<T>(
        QueryDefinition query,
        JsonTypeInfo<T> type,
        int? pageSize,
        string? continuation,
        CancellationToken cancellationToken
    )
    {
        using var pages = Iterate(query, pageSize, continuation);
        return pages.HasMoreResults
            ? await NextAsync(pages, type, withContinuation: true, cancellationToken).ConfigureAwait(false)
            : new QueryPage<T>([], null, 0);
    }

    /// <summary>What a <c>SELECT VALUE COUNT(1)</c> gives: a partial sum a page.</summary>
    public async Task<long> CountAsync(QueryDefinition query, CancellationToken cancellationToken)
    {
        using var pages = container.GetItemQueryStreamIterator(query);
        var count = 0L;
        while (pages.HasMoreResults)
        {
            using var response = await pages.ReadNextAsync(cancellationToken).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using var document = await JsonDocument
                .ParseAsync(response.Content, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            count += document.RootElement.GetProperty("Documents").EnumerateArray().Sum(row => row.GetInt64());
        }

        return count;
    }

    /// <summary>Ranked queries have no continuation: to ask for it is an error.</summary>
    private static async Task<QueryPage<T>> NextAsync<T>(
        FeedIterator pages,
        JsonTypeInfo<T> type,
        bool withContinuation,
        CancellationToken cancellationToken
    )
    {
        using var response = await pages.ReadNextAsync(cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var document = await JsonDocument.ParseAsync(response.Content, cancellationToken: cancellationToken).ConfigureAwait(false);
        var rows = document.RootElement.GetProperty("Documents").EnumerateArray().Select(row => row.Deserialize(type)!).ToList();
        return new QueryPage<T>(
            rows,
            withContinuation && pages.HasMoreResults ? response.ContinuationToken : null,
            response.Headers.RequestCharge
        );
    }

    private FeedIterator Iterate(QueryDefinition query, int? pageSize, string? continuation) =>
        container.GetItemQueryStreamIterator(
            query,
            continuation,
            new QueryRequestOptions { MaxItemCount = pageSize, ResponseContinuationTokenLimitInKb = LongestContinuation }
        );
}
