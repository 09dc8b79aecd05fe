namespace IctPipeline.Reading.Model;

/// <summary>
/// The file can't become a document, and trying again would not change that. The only exception that reading a file may
/// throw, whatever its bytes.
/// </summary>
public sealed class ArticleRejectedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of <see cref="RejectionCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>What is known of the bytes: of the file, or of the member that is refused. Null where they were not looked at.</summary>
    public FileFacts? File { get; internal set; }
}
