using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Articles;

/// <summary>Codes of failures that are not the file's own (those are <see cref="RejectionCodes"/>).</summary>
public static class FailureCodes
{
    public const string Throttled = "Throttled";
    public const string Unavailable = "Unavailable";
    public const string NoAnswer = "NoAnswer";
    public const string CircuitOpen = "CircuitOpen";
    public const string AccessDenied = "AccessDenied";
    public const string QuotaSpent = "QuotaSpent";

    /// <summary>The month's text records, by the app's own setting, are spent.</summary>
    public const string BudgetSpent = "RecordBudgetSpent";

    public const string MissingContainer = "MissingContainer";
    public const string Misconfigured = "Misconfigured";
    public const string RefusedByService = "RefusedByService";
    public const string DocumentTooLarge = "DocumentTooLarge";
    public const string WriteConflict = "WriteConflict";

    /// <summary>The blob is in the archive tier, which can't be read.</summary>
    public const string ArchivedBlob = "ArchivedBlob";

    /// <summary>The blob's name can't be put into an address.</summary>
    public const string UnaddressableName = "UnaddressableName";

    /// <summary>The machine had no memory left: its trouble, and not the file's.</summary>
    public const string OutOfMemory = "OutOfMemory";

    public const string ReaderFault = "ReaderFault";
    public const string Unexpected = "Unexpected";
    public const string PoisonMessage = "PoisonMessage";

    /// <summary>A queue message that names no blob.</summary>
    public const string StrayMessage = "StrayMessage";

    /// <summary>Whether a code tells of a defect of the reader, and not of the file or of a service.</summary>
    public static bool IsReaderFault(string code) => code is RejectionCodes.Unreadable or ReaderFault;

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Throttled,
        Unavailable,
        NoAnswer,
        CircuitOpen,
        AccessDenied,
        QuotaSpent,
        BudgetSpent,
        MissingContainer,
        Misconfigured,
        RefusedByService,
        DocumentTooLarge,
        WriteConflict,
        ArchivedBlob,
        UnaddressableName,
        OutOfMemory,
        ReaderFault,
        Unexpected,
        PoisonMessage,
        StrayMessage,
    ];
}
