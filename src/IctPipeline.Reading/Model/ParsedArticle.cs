namespace IctPipeline.Reading.Model;

/// <summary>What a parser found, as the source has it: not normalized, dates not understood, boilerplate not yet taken away.</summary>
internal sealed class ParsedArticle
{
    /// <summary>Path inside a bundle; null where the file is one article.</summary>
    public string? Member { get; set; }

    public string? Title { get; set; }

    /// <summary>The standfirst, where the source sets one apart.</summary>
    public string? Lead { get; set; }

    public List<Block> Blocks { get; init; } = [];

    /// <summary>What a page shows above the text, as far as it stands in the text's own element: title, names, days.</summary>
    public List<Block> Above { get; } = [];

    /// <summary>Code within a line that holds an at sign: an address in it is an example or a host, and stays as written.</summary>
    public List<string> CodeWithAddresses { get; } = [];

    public List<ArticleImage> Images { get; } = [];

    public List<ArticleLink> Links { get; } = [];

    public string? Site { get; set; }

    public string? Agency { get; set; }

    /// <summary>Bylines as they stand; normalization takes people, outlets and agencies apart.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>Agencies, outlets and desks in the author's place of a page: they count as authors where nobody else is named.</summary>
    public List<string> Institutions { get; } = [];

    public List<string> Categories { get; } = [];

    public List<string> Tags { get; } = [];

    public string? CanonicalUrl { get; set; }

    public string? Language { get; set; }

    public Dictionary<string, string> Extra { get; } = new(StringComparer.Ordinal);

    public List<DateClue> Dates { get; } = [];

    public List<ArticleWarning> Warnings { get; } = [];

    /// <summary>True where line ends in the source are the author's own, so that no paragraph is wrapped.</summary>
    public bool FromMarkup { get; init; }
}
