namespace IctPipeline.Reading.Formats.Epub;

/// <summary>What the package of an e-book says of it.</summary>
internal sealed class EpubBook
{
    public string? Title { get; set; }

    public List<string> Authors { get; } = [];

    public string? Publisher { get; set; }

    public string? Language { get; set; }

    /// <summary>As it is written; of several the first.</summary>
    public string? Published { get; set; }

    public string? Modified { get; set; }

    public List<string> Subjects { get; } = [];

    public bool IsFixedLayout { get; set; }

    /// <summary>In the order in which they are read.</summary>
    public List<EpubChapter> Chapters { get; } = [];

    /// <summary>Pages in that order that are no text of the book: covers, contents, rights.</summary>
    public int LeftOut { get; set; }
}
