namespace IctPipeline.Tools.Scale;

/// <summary>A way to set the pipeline up, and the load that it is put under.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Rate">Files a second that are dropped, for ever.</param>
/// <param name="Instances">Of one app.</param>
/// <param name="Shards">
/// Function apps, each with a storage account of its own and therefore a queue of its own; files are spread over them by a hash of their
/// name. All write into one container.
/// </param>
/// <param name="Units">Request units a second of the container; 0 for serverless.</param>
/// <param name="LanguageResources">0 for the local analyzer.</param>
internal sealed record Deployment(string Name, double Rate, int Instances, int Shards = 1, double Units = 0, int LanguageResources = 0)
{
    public int Partitions => Units == 0 ? 1 : (int)Math.Ceiling(Units / Limits.Partition);

    public double UnitsOfPartition => Units == 0 ? Limits.Serverless : Units / Partitions;

    public bool IsMetered => LanguageResources > 0;

    /// <summary>Where the analyzer is paid for, the document is looked at before (docs/guarantees.md).</summary>
    public int Looks => IsMetered ? 2 : 1;

    public double UnitsOfFile => Inputs.WriteUnits + (Looks * Inputs.LookUnits);

    /// <summary>Requests to the files' account, which holds the trigger's queue too.</summary>
    public static int AccountRequests => 2 + Inputs.QueueRequests;

    public double LanguageRequestsPerSecond => LanguageResources * Limits.LanguageRequests / 60;

    /// <summary>Of the feature whose requests hold the fewest texts; all requests are full at such rates.</summary>
    public static double LanguageRequestsOfFile => (double)Inputs.Pieces / Inputs.PiecesOfRequest;

    /// <summary>Seconds from the moment that a file is taken to its end where nothing waits for anything.</summary>
    public double AloneSeconds =>
        (Looks * Inputs.LookSeconds)
        + Inputs.DownloadSeconds
        + Inputs.ProcessorSeconds
        + (IsMetered ? Inputs.LanguageSeconds : 0)
        + Inputs.WriteSeconds
        + Inputs.QueueSeconds;

    /// <summary>
    /// The part of each limit that the load would take, the fullest first; 1 and more can't be. Arithmetic: the simulation is held against
    /// it.
    /// </summary>
    public IReadOnlyList<(string Limit, double Load)> Loads()
    {
        var shard = Rate / Shards;
        var loads = new List<(string, double)>
        {
            ("cores of the instances", shard * Inputs.ProcessorSeconds / (Instances * Limits.Cores)),
            ("files at once on the instances", shard * AloneSeconds / (Instances * Limits.Parallelism)),
            ("messages of the trigger's queue", shard / Limits.Queue),
            ("requests of the storage account", shard * AccountRequests / Limits.Account),
            (Units == 0 ? "request units of serverless" : "request units", Rate * UnitsOfFile / (Partitions * UnitsOfPartition)),
        };
        if (IsMetered)
        {
            loads.Add(("requests of Language", Rate * LanguageRequestsOfFile / LanguageRequestsPerSecond));
        }

        return [.. loads.OrderByDescending(load => load.Item2)];
    }
}
