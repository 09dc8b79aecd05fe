namespace IctPipeline.Azure.Language;

/// <summary>What collectors of telemetry need to know of the Language adapter.</summary>
public static class LanguageTelemetry
{
    /// <summary>Name of the meter, for <c>AddMeter</c>.</summary>
    public const string MeterName = "IctPipeline.Language";
}
