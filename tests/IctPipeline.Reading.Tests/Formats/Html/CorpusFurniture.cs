namespace IctPipeline.Reading.Tests.Formats.Html;

/// <summary>What stands around an article in a page, in one language.</summary>
internal sealed record CorpusFurniture(
    string By,
    string Share,
    string Advertisement,
    string RelatedHead,
    string ReadMore,
    IReadOnlyList<string> Related,
    string Newsletter,
    string Comments,
    IReadOnlyList<string> Comment,
    string Copyright
);
