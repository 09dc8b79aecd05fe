using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats;

/// <summary>A file whose format is decided.</summary>
/// <param name="Format">What it is; null where it is refused.</param>
/// <param name="Parts">What is in it, each read when it is asked for; a refused file throws the reason.</param>
/// <param name="Text">What it was decoded to; null where the format reads bytes.</param>
internal sealed record OpenedFile(IArticleFormat? Format, IEnumerable<FilePart> Parts, DecodedText? Text = null);
