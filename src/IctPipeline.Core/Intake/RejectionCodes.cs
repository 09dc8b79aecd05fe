namespace IctPipeline.Intake;

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
    public const string BudgetExceeded = "BudgetExceeded";
}
