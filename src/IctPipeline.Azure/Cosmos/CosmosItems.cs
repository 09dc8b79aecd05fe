using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>
/// Items of one type in one container whose partition key is <c>/id</c>. Goes by the SDK's streams: an item is serialized
/// once, by generated code, and a status is a value, not an exception.
/// </summary>
internal sealed class CosmosItems<T>(Container container, JsonTypeInfo<T> type, IRequestChargeObserver charges, ThrottledAnswers throttled)
{
    /// <summary>The SDK fills requests in from this, so that it is never written to after it is made.</summary>
    private static readonly ItemRequestOptions NoContent = new() { EnableContentResponseOnWrite = false };

    /// <summary>Point read; null where there is none.</summary>
    public async Task<Stored<T>?> FindAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(
                "read",
                token => container.ReadItemStreamAsync(id, new PartitionKey(id), cancellationToken: token),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (IsMissingItem(response))
        {
            return null;
        }

        Ensure(response, "read");
        return new Stored<T>(
            await StoredJson.ReadItemAsync(response.Content, type, id, cancellationToken).ConfigureAwait(false),
            response.Headers.ETag
        );
    }

    /// <summary>Writes over exactly the version <paramref name="replaces"/>, or creates where that is null.</summary>
    public Task<WriteResult> WriteAsync(string id, T item, string? replaces, CancellationToken cancellationToken) =>
        replaces is null ? CreateAsync(id, item, cancellationToken) : ReplaceAsync(id, item, replaces, cancellationToken);

    /// <summary>Removes exactly this version; an item that is gone already counts as written.</summary>
    public async Task<WriteResult> RemoveAsync(string id, string replaces, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(
                "delete",
                token => container.DeleteItemStreamAsync(id, new PartitionKey(id), Exactly(replaces), token),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return WriteResult.Conflict;
        }

        if (!IsMissingItem(response))
        {
            Ensure(response, "delete");
        }

        return WriteResult.Written;
    }

    /// <summary>The items that a query gives, a page at a time as they are asked for.</summary>
    /// <param name="query">Must select whole items.</param>
    /// <param name="pageSize">Items a page at most; null lets the service choose.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public async IAsyncEnumerable<Stored<T>> QueryAsync(
        QueryDefinition query,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var page in PagesAsync(query, pageSize, cancellationToken).ConfigureAwait(false))
        {
            using (page)
            {
                foreach (var item in StoredJson.Rows(page))
                {
                    yield return StoredJson.ReadRow(item, type);
                }
            }
        }
    }

    /// <summary>What a <c>SELECT VALUE COUNT(1)</c> gives.</summary>
    public async Task<long> CountAsync(QueryDefinition query, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var page in PagesAsync(query, pageSize: null, cancellationToken).ConfigureAwait(false))
        {
            using (page)
            {
                count += StoredJson.Rows(page).Sum(row => row.GetInt64());
            }
        }

        return count;
    }

    private async Task<WriteResult> CreateAsync(string id, T item, CancellationToken cancellationToken)
    {
        using var content = StoredJson.Write(item, type);
        using var response = await SendAsync(
                "create",
                token => container.CreateItemStreamAsync(content, new PartitionKey(id), NoContent, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Conflict)
        {
            return WriteResult.Conflict;
        }

        Ensure(response, "create");
        return WriteResult.Written;
    }

    private async Task<WriteResult> ReplaceAsync(string id, T item, string replaces, CancellationToken cancellationToken)
    {
        using var content = StoredJson.Write(item, type);
        using var response = await SendAsync(
                "replace",
                token => container.ReplaceItemStreamAsync(content, id, new PartitionKey(id), Exactly(replaces), token),
                cancellationToken
            )
            .ConfigureAwait(false);

        // An item that is gone is another version than the one named, too.
        if (response.StatusCode == HttpStatusCode.PreconditionFailed || IsMissingItem(response))
        {
            return WriteResult.Conflict;
        }

        Ensure(response, "replace");
        return WriteResult.Written;
    }

    /// <summary>Rows of a query that selects parts of items, a page at a time, with what each page cost.</summary>
    /// <param name="query">Need not select whole items.</param>
    /// <param name="pageSize">Rows a page at most; null lets the service choose.</param>
    /// <param name="continuation">Where an earlier call ended; null to start.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public async IAsyncEnumerable<RowPage<T>> QueryRowsAsync(
        QueryDefinition query,
        int? pageSize,
        string? continuation,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var page in ReadAsync(query, pageSize, continuation, cancellationToken).ConfigureAwait(false))
        {
            using (page.Rows)
            {
                yield return new(
                    [.. StoredJson.Rows(page.Rows).Select(row => StoredJson.ReadPart(row, type))],
                    page.Continuation,
                    page.RequestUnits
                );
            }
        }
    }

    private async IAsyncEnumerable<JsonDocument> PagesAsync(
        QueryDefinition query,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var page in ReadAsync(query, pageSize, continuation: null, cancellationToken).ConfigureAwait(false))
        {
            yield return page.Rows;
        }
    }

    private async IAsyncEnumerable<(JsonDocument Rows, string? Continuation, double RequestUnits)> ReadAsync(
        QueryDefinition query,
        int? pageSize,
        string? continuation,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var pages = container.GetItemQueryStreamIterator(query, continuation, new QueryRequestOptions { MaxItemCount = pageSize });
        while (pages.HasMoreResults)
        {
            using var response = await SendAsync("query", pages.ReadNextAsync, cancellationToken).ConfigureAwait(false);
            Ensure(response, "query");
            var rows = await JsonDocument.ParseAsync(response.Content, cancellationToken: cancellationToken).ConfigureAwait(false);
            yield return (rows, response.ContinuationToken, response.Headers.RequestCharge);
        }
    }

    private async Task<ResponseMessage> SendAsync(
        string operation,
        Func<CancellationToken, Task<ResponseMessage>> send,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var response = await send(cancellationToken).ConfigureAwait(false);
            charges.Charged(operation, container.Id, (int)response.StatusCode, response.Headers.RequestCharge);
            throttled.Count(response);
            return response;
        }
        catch (Exception error) when (CosmosErrors.Translate(error, operation, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    private static ItemRequestOptions Exactly(string etag) => new() { IfMatchEtag = etag, EnableContentResponseOnWrite = false };

    private static bool IsMissingItem(ResponseMessage response) =>
        response.StatusCode == HttpStatusCode.NotFound && CosmosErrors.SubStatus(response) is not CosmosErrors.OwnerNotFound;

    private static void Ensure(ResponseMessage response, string operation)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw CosmosErrors.From(response, operation);
        }
    }
}

/// <summary>One page of a query's rows.</summary>
/// <param name="Continuation">Where the next page starts; null on the last.</param>
internal sealed record RowPage<T>(IReadOnlyList<T> Rows, string? Continuation, double RequestUnits);
