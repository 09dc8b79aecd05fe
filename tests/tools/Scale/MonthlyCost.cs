namespace IctPipeline.Tools.Scale;

/// <summary>
/// What a month of 730 hours at one rate costs, in dollars; what was stored in that month included, telemetry and network not.
/// </summary>
internal static class MonthlyCost
{
    private const double Hours = 730;
    private const double InstanceGigabytes = 2;
    private const double KilobytesOfGigabyte = 1e6;

    public static double Of(Deployment deployment, SimulationResult result)
    {
        var files = deployment.Rate * Hours * 3600;
        var functions = (result.BilledShare * Hours * 3600 * InstanceGigabytes * Prices.GigabyteSecond) + (files * Prices.Execution);
        var units =
            deployment.Units == 0
                ? files * deployment.UnitsOfFile * Prices.ServerlessUnit
                // What is used, by the hour; a tenth of the maximum at the least.
                : Math.Max(deployment.Rate * deployment.UnitsOfFile, deployment.Units / 10) * Hours * Prices.AutoscaleUnitHour;
        var requests = files * (Prices.FileWrite + Prices.FileRead + (Inputs.QueueRequests * Prices.QueueRequest) + (2 * Prices.Event));
        var stored =
            files
            / KilobytesOfGigabyte
            * ((Inputs.DocumentKilobytes * Prices.DocumentGigabyte) + (Inputs.FileKilobytes * Prices.FileGigabyte));
        var language = deployment.IsMetered ? files * Inputs.TextRecords * Prices.TextRecord : 0;
        return functions + units + requests + stored + language;
    }
}
