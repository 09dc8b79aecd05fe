using IctPipeline.Telemetry;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Counts request units.</summary>
public sealed class RequestChargeMetrics(PipelineMetrics metrics) : IRequestChargeObserver
{
    public void Charged(string operation, string container, int status, double requestUnits)
        => metrics.Charged(requestUnits, operation, container);
}
