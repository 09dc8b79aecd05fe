namespace IctPipeline.Reading.Intake;

/// <summary>Bytes turned into text, and how sure that is.</summary>
/// <param name="Text">Without a byte order mark; not yet normalized.</param>
/// <param name="Charset">IANA name where there is one, else the usual name.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record DecodedText(string Text, string Charset, double Confidence)
{
    /// <summary>Places where the bytes are not valid in the charset.</summary>
    public int Replacements { get; init; }

    /// <summary>Zero bytes inside the text that were left out.</summary>
    public int ZeroBytes { get; init; }

    /// <summary>Bytes that are not valid in the charset and were read as Windows-1252.</summary>
    public int StrayBytes { get; init; }

    /// <summary>What the file, its content type or its byte order mark declares, if that was not what it is.</summary>
    public string? DeclaredOtherwise { get; init; }

    /// <summary>True where the text had been decoded wrongly before it was saved, and that was undone.</summary>
    public bool MojibakeRepaired { get; init; }

    /// <summary>From what evidence the charset was chosen, in words.</summary>
    public required string Evidence { get; init; }
}
