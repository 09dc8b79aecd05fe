using IctPipeline.Azure.Cosmos;
using IctPipeline.Processing;
using IctPipeline.Processing.Circuits;

namespace IctPipeline.Functions;

/// <summary>Tells everybody who cares what requests to Cosmos DB cost, and that it asks to slow down.</summary>
internal sealed class CosmosObserver(PipelineActivity activity, IEnumerable<IThrottleObserver> throttling) : IRequestChargeObserver
{
    private readonly IReadOnlyList<IThrottleObserver> _throttling = [.. throttling];

    public void Charged(string operation, string container, int status, double requestUnits)
        => activity.Charged(operation, container, status, requestUnits);

    public void Throttled(TimeSpan? retryAfter)
    {
        foreach (var observer in _throttling)
        {
            observer.Throttled(Dependencies.Cosmos, retryAfter);
        }
    }
}
