namespace IctPipeline.Cli.Files;

/// <summary>The content type that a dropped file declares, by its extension, as storage tools set it.</summary>
internal static class ContentTypes
{
    private const string Unknown = "application/octet-stream";

    public static string Of(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => "text/markdown",
            ".txt" => "text/plain",
            ".html" or ".htm" => "text/html",
            ".xhtml" => "application/xhtml+xml",
            ".json" => "application/json",
            ".jsonl" or ".ndjson" => "application/x-ndjson",
            ".xml" => "application/xml",
            ".rss" => "application/rss+xml",
            ".atom" => "application/atom+xml",
            ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".zip" => "application/zip",
            ".gz" => "application/gzip",
            ".tar" => "application/x-tar",
            _ => Unknown,
        };
}
