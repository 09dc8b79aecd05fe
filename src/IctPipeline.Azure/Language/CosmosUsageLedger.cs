using System.Globalization;
using System.Text.Json.Serialization;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Language;

/// <summary>
/// The ledger in the container <c>state</c>, one item a month. Adding reads and replaces under the item's ETag, so that
/// instances that add at once lose nothing.
/// </summary>
internal sealed class CosmosUsageLedger(
    Container container,
    IRequestChargeObserver charges,
    IEnumerable<IThrottleObserver>? observers = null
) : IUsageLedger
{
    private readonly CosmosItems<UsageItem> _items = new(
        container,
        UsageJson.Default.UsageItem,
        charges,
        new ThrottledAnswers(container.Database.Client, observers ?? [])
    );

    /// <inheritdoc/>
    public async Task<long> AddAsync(DateOnly month, long records, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(records);
        var id = "language-usage-" + month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return await ConditionalWrite
            .RunAsync<long>(
                "The usage of the month",
                async () =>
                {
                    var stored = await _items.FindAsync(id, cancellationToken).ConfigureAwait(false);
                    var sum = (stored?.Item.Records ?? 0) + records;
                    if (
                        records == 0
                        || await _items.WriteAsync(id, new UsageItem(id, sum), stored?.ETag, cancellationToken).ConfigureAwait(false)
                            == WriteResult.Written
                    )
                    {
                        return sum;
                    }

                    return Attempt.Conflict<long>();
                }
            )
            .ConfigureAwait(false);
    }
}

/// <summary>Text records used in a month.</summary>
internal sealed record UsageItem(string Id, long Records)
{
    public string Type { get; init; } = "languageUsage";
}

/// <summary>JSON of the ledger's items.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UsageItem))]
internal sealed partial class UsageJson : JsonSerializerContext;
