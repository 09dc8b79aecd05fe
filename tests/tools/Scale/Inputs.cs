namespace IctPipeline.Tools.Scale;

/// <summary>
/// What one file asks of each service: the simulation's inputs. What was measured in this repository says where; what was not is marked as
/// assumed, and docs/scale.md repeats both.
/// </summary>
internal static class Inputs
{
    /// <summary>
    /// Seconds of one core, host and worker together. Measured under the real Functions host, code just loaded: 55 files/s on two cores, of
    /// which the two local servers took 6 ms a file. Loaded code needs less; so this errs towards too many instances.
    /// </summary>
    public const double ProcessorSeconds = (2.0 / 55) - 0.006;

    /// <summary>Measured: docs/indexing.md, the mean of eight documents under the policy of this repository.</summary>
    public const double WriteUnits = 20.4;

    /// <summary>A look for a record or a document that is not there: the least that a point read costs.</summary>
    public const double LookUnits = 1;

    /// <summary>Measured: docs/indexing.md. Kilobytes of a document; the index takes 30 % more (assumed).</summary>
    public const double DocumentKilobytes = 10.7 * 1.3;

    /// <summary>Kilobytes of a file, as in docs/runbook.md.</summary>
    public const double FileKilobytes = 30;

    /// <summary>
    /// Requests to the account of the files: the upload and the download, and the trigger's message, which is put, taken and deleted.
    /// </summary>
    public const int QueueRequests = 3;

    /// <summary>Assumed: seconds that a request takes inside one region, on the mean; Cosmos DB promises 10 ms for 99 of 100.</summary>
    public const double LookSeconds = 0.004;
    public const double WriteSeconds = 0.008;
    public const double DownloadSeconds = 0.012;
    public const double QueueSeconds = 0.010;

    /// <summary>Assumed: seconds until an answer of Azure AI Language, the wait for company in a request included.</summary>
    public const double LanguageSeconds = 0.4;

    /// <summary>Measured by the emulator: pieces of at most 5,120 characters of an article of 6,000.</summary>
    public const int Pieces = 2;

    /// <summary>Of 1,000 characters each; three features are asked (docs/runbook.md).</summary>
    public const int TextRecords = 15;

    /// <summary>Texts that fit into one request: entities are the feature whose requests hold the fewest.</summary>
    public const int PiecesOfRequest = 5;
}
