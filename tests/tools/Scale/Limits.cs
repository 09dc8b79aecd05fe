namespace IctPipeline.Tools.Scale;

/// <summary>What the services take, by Microsoft's pages as of November 2026; docs/scale.md names the page of each.</summary>
internal static class Limits
{
    /// <summary>Messages a second of one queue.</summary>
    public const double Queue = 2_000;

    /// <summary>Requests a second of one storage account, in most regions; 40,000 in some.</summary>
    public const double Account = 20_000;

    /// <summary>Request units a second of a serverless container that holds up to 250 GB.</summary>
    public const double Serverless = 5_000;

    /// <summary>Request units a second of one physical partition.</summary>
    public const double Partition = 10_000;

    /// <summary>Requests a minute and feature of one Language resource (S).</summary>
    public const double LanguageRequests = 1_000;

    /// <summary>Cores of an instance of 2,048 MB.</summary>
    public const double Cores = 1;

    /// <summary>Files in work at once on an instance: host.json, extensions.blobs.maxDegreeOfParallelism.</summary>
    public const int Parallelism = 8;

    /// <summary>Most instances of one function app on Flex Consumption.</summary>
    public const int Instances = 1_000;
}
