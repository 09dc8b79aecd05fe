using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>
/// Whether the container has the full-text index that searches go by; asked once. An account without it is searched all the same, by
/// reading the folded texts.
/// </summary>
internal sealed class FullTextSupport(Container container)
{
    private static readonly string[] Paths = ["/search/text", "/search/title", "/title", "/body"];
    private volatile Task<bool>? _asked;

    public async Task<bool> HasAsync(CancellationToken cancellationToken)
    {
        var asked = _asked is { IsFaulted: false, IsCanceled: false } known ? known : _asked = AskAsync();
        return await asked.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> AskAsync()
    {
        using var response = await container.ReadContainerStreamAsync().ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var definition = await JsonDocument.ParseAsync(response.Content).ConfigureAwait(false);
        var indexed =
            definition.RootElement.TryGetProperty("indexingPolicy", out var policy)
            && policy.TryGetProperty("fullTextIndexes", out var indexes)
            && indexes.ValueKind == JsonValueKind.Array
                ? indexes.EnumerateArray().Select(index => index.GetProperty("path").GetString()).ToHashSet(StringComparer.Ordinal)
                : [];
        return Paths.All(indexed.Contains);
    }
}
