namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>Where the text of a group goes ("destination" in the specification).</summary>
internal enum RtfPlace
{
    /// <summary>The text that its reader sees: the document's, a note's, a box's.</summary>
    Text,

    /// <summary>Nowhere, whatever stands in it.</summary>
    Skipped,

    /// <summary>Nowhere, but for the texts inside: a shape, an object.</summary>
    Frame,
    FontTable,
    StyleSheet,
    Info,

    /// <summary>A value of <see cref="Info"/>.</summary>
    Property,
    UserProperties,

    /// <summary>The instruction of a field.</summary>
    Instruction,

    /// <summary>The mark of a list's item.</summary>
    Mark,
}
