namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>A phrase that may be what the article is about.</summary>
internal sealed class Candidate(string text, int words, int position)
{
    /// <summary>As it stands at its first place.</summary>
    public string Text { get; } = text;

    public int Words { get; } = words;

    /// <summary>Words of the article before it.</summary>
    public int Position { get; } = position;

    public int Count { get; set; }

    public bool InTitle { get; set; }

    public bool IsEntity { get; set; }

    /// <summary>One of the <see cref="Topics"/>.</summary>
    public bool IsTopic { get; init; }

    /// <summary>How telling its words are, on average.</summary>
    public double Weight { get; set; }

    public double Score { get; set; }
}
