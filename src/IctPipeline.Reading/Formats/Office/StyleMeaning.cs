using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>What a style is for.</summary>
/// <param name="Level">1 to 6 for headings.</param>
/// <param name="IsPrompt">True for text that asks its reader to write something there.</param>
internal readonly record struct StyleMeaning(BlockKind Kind, int Level = 0, StyleRole Role = StyleRole.None, bool IsPrompt = false);
