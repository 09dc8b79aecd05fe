namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>What holds inside of a group of RTF; the group inside begins with the same.</summary>
internal struct RtfGroup
{
    public RtfPlace Place { get; set; }

    /// <summary>What the end of this very group ends.</summary>
    public RtfOpen Opens { get; set; }

    /// <summary>Where text goes again behind "\upr", whose first half is for readers of before Unicode.</summary>
    public RtfPlace Outer { get; set; }

    public int Font { get; set; }

    public bool Bold { get; set; }

    public bool Hidden { get; set; }

    public bool Deleted { get; set; }

    /// <summary>Characters behind a Unicode one that stand for it in readers of before Unicode.</summary>
    public int Fallback { get; set; }

    public int Style { get; set; }

    /// <summary>The style that the one of an entry of the style sheet is based on.</summary>
    public int? StyleBase { get; set; }

    public bool InTable { get; set; }

    /// <summary>The word of the property that the group's text is.</summary>
    public string Property { get; set; }

    public readonly bool IsUnseen => Hidden || Deleted;
}
