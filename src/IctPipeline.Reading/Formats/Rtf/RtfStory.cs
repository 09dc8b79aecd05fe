using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>A text of an RTF file.</summary>
internal sealed class RtfStory(LegacyFontText legacy) : FlowStory(legacy)
{
    public bool IsEndnote { get; set; }

    /// <summary>True where it hangs on a place that no reader sees.</summary>
    public bool IsHidden { get; init; }
}
