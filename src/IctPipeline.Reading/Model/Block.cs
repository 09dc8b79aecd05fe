namespace IctPipeline.Reading.Model;

/// <summary>What a piece of the body is.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Code,
    Table,

    /// <summary>The words under a picture: kept out of the body, since the image has them.</summary>
    Caption,
}

/// <summary>A paragraph, heading or the like of an article's body, as plain text.</summary>
/// <param name="Kind">What it was in the source.</param>
/// <param name="Text">Line feeds inside are line breaks that the author made.</param>
/// <param name="Level">1 to 6 for headings.</param>
/// <param name="Emphasized">True where all of it is bold or italic, as standfirsts and sign-offs are.</param>
/// <param name="Linked">0 to 1: how much of the text is link text.</param>
internal sealed record Block(BlockKind Kind, string Text, int Level = 0, bool Emphasized = false, double Linked = 0)
{
    /// <summary>The box of the page that it stands in; null outside of pages.</summary>
    public Box? Box { get; init; }
}
