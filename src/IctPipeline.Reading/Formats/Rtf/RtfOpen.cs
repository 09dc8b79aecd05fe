namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>What a group of RTF is, where its end matters.</summary>
internal enum RtfOpen
{
    None,
    Field,
    Note,
    Box,
    Mark,
    Property,
    Style,
}
