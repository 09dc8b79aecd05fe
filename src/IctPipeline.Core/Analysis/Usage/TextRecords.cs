namespace IctPipeline.Core.Analysis.Usage;

/// <summary>The unit that analysis is priced in: up to 1,000 characters of a document, each feature by itself.</summary>
public static class TextRecords
{
    /// <summary>Characters (text elements) of one record (azure.microsoft.com, pricing of Azure AI Language).</summary>
    public const int Characters = 1_000;

    /// <summary>
    /// Records of a document of that many text elements, begun ones counted whole. An estimate: how the service rounds is not
    /// documented, so what its statistics say takes precedence.
    /// </summary>
    public static int Count(int elements) => Math.Max(1, (elements + Characters - 1) / Characters);
}
