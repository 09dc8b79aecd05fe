using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>A paragraph of a Word document, or a table.</summary>
/// <param name="Role">What its style says that it is to the article.</param>
/// <param name="Number">Its number in a list; empty where it has none.</param>
internal sealed record OfficeParagraph(Block Block, StyleRole Role = StyleRole.None, string Number = "")
{
    /// <summary>The paragraph as its reader sees it.</summary>
    public Block Numbered => Number.Length == 0 ? Block : Block with { Text = $"{Number} {Block.Text}" };
}
