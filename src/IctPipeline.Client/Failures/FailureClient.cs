using System.Runtime.CompilerServices;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>Reads failure records. Thread-safe; writes nothing.</summary>
public sealed class FailureClient
{
    /// <summary>Name of the Cosmos DB container that the pipeline keeps failure records in.</summary>
    public const string ContainerName = "failures";

    private const string Open = "(c.status = \"retrying\" OR c.status = \"dead\")";
    private readonly QueryRunner _queries;

    /// <param name="container">The container <c>failures</c>; a read-only key or role suffices.</param>
    public FailureClient(Container container)
    {
        ArgumentNullException.ThrowIfNull(container);
        _queries = new QueryRunner(container);
    }

    /// <summary>The record of a file by its article's id; null where there is none.</summary>
    /// <exception cref="CosmosException">The service refused or did not answer.</exception>
    public Task<FailureRecord?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return _queries.FindAsync(id, ClientJson.Default.FailureRecord, cancellationToken);
    }

    /// <summary>Records that somebody or something still has to act on, latest failure first.</summary>
    /// <exception cref="CosmosException">The service refused or did not answer.</exception>
    public async IAsyncEnumerable<FailureRecord> OpenAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var query = new QueryDefinition($"SELECT * FROM c WHERE {Open} ORDER BY c.lastFailedAt DESC");
        await foreach (var record in _queries.RowsAsync(query, ClientJson.Default.FailureRecord, cancellationToken).ConfigureAwait(false))
        {
            yield return record;
        }
    }

    /// <summary>How many those are.</summary>
    /// <exception cref="CosmosException">The service refused or did not answer.</exception>
    public Task<long> CountOpenAsync(CancellationToken cancellationToken = default) =>
        _queries.CountAsync(new QueryDefinition($"SELECT VALUE COUNT(1) FROM c WHERE {Open}"), cancellationToken);

    /// <summary>Open failures by code, class and status, most first: the service counts in its index, no record is read.</summary>
    /// <exception cref="CosmosException">The service refused or did not answer.</exception>
    public async Task<IReadOnlyList<FailureGroup>> GroupOpenAsync(CancellationToken cancellationToken = default)
    {
        var query = new QueryDefinition(
            "SELECT c.code, c.class, c.status, COUNT(1) AS failures, MAX(c.lastFailedAt) AS latest FROM c "
                + $"WHERE {Open} GROUP BY c.code, c.class, c.status"
        );
        var groups = await _queries
            .RowsAsync(query, ClientJson.Default.FailureGroup, cancellationToken)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. groups.OrderByDescending(group => group.Failures).ThenBy(group => group.Code, StringComparer.Ordinal)];
    }

    /// <summary>A part of the open failures, latest first. What is passed over is paid for: pages far behind cost more.</summary>
    /// <param name="code">Only of this code; null takes all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="CosmosException">The service refused or did not answer.</exception>
    public async Task<IReadOnlyList<FailureRecord>> ListOpenAsync(
        string? code,
        int skip,
        int take,
        CancellationToken cancellationToken = default
    )
    {
        var query = new QueryDefinition(
            $"SELECT * FROM c WHERE {Open}{(code is null ? "" : " AND c.code = @code")} ORDER BY c.lastFailedAt DESC "
                + "OFFSET @skip LIMIT @take"
        )
            .WithParameter("@skip", skip)
            .WithParameter("@take", take);
        return await _queries
            .RowsAsync(code is null ? query : query.WithParameter("@code", code), ClientJson.Default.FailureRecord, cancellationToken)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The records of a blob, of its members too, latest failure first; open or not.</summary>
    /// <exception cref="CosmosException">The service refused or did not answer.</exception>
    public IAsyncEnumerable<FailureRecord> ListOfBlobAsync(string blob, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(blob);
        var query = new QueryDefinition("SELECT * FROM c WHERE c.blob = @blob ORDER BY c.lastFailedAt DESC").WithParameter("@blob", blob);
        return _queries.RowsAsync(query, ClientJson.Default.FailureRecord, cancellationToken);
    }
}
