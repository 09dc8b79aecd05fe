namespace IctPipeline.Reading.Model;

/// <summary>What the bytes of a file, or of one member of a bundle, turned out to be.</summary>
public sealed record FileFacts
{
    /// <summary>Path inside a bundle (an archive, a feed, a JSON array); null where the file is one article.</summary>
    public string? Member { get; init; }

    /// <summary>Bytes of the file (of the member, inside an archive).</summary>
    public required long Size { get; init; }

    /// <summary>Of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>One of <see cref="Formats.ArticleFormats.All"/>.</summary>
    public string? Format { get; init; }

    /// <summary>IANA name where there is one, else the usual name (<c>TCVN3</c>, <c>VNI-Windows</c>).</summary>
    public string? Charset { get; init; }

    /// <summary>0 to 1.</summary>
    public double? CharsetConfidence { get; init; }
}
