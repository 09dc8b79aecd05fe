namespace IctPipeline.Reading.Model;

/// <summary>Why a file was refused. docs/failures.md says of each what it means and what to do.</summary>
public static class RejectionCodes
{
    public const string Empty = "Empty";
    public const string TooLarge = "TooLarge";
    public const string UnsupportedFormat = "UnsupportedFormat";
    public const string Undecodable = "Undecodable";
    public const string InvalidJson = "InvalidJson";
    public const string NoArticle = "NoArticle";
    public const string InvalidArchive = "InvalidArchive";

    /// <summary>A document that opens with a password only, or whose rights are protected.</summary>
    public const string Encrypted = "Encrypted";

    /// <summary>Its pages are pictures, or their letters have no meaning.</summary>
    public const string NoText = "NoText";
    public const string BudgetExceeded = "BudgetExceeded";

    /// <summary>
    /// The reader failed on it in a way that nobody foresaw: a fault of this code, told as the file's so that it blocks nothing else.
    /// </summary>
    public const string Unreadable = "Unreadable";

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Empty,
        TooLarge,
        UnsupportedFormat,
        Undecodable,
        InvalidJson,
        NoArticle,
        InvalidArchive,
        Encrypted,
        NoText,
        BudgetExceeded,
        Unreadable,
    ];
}
