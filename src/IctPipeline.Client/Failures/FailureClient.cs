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
}
