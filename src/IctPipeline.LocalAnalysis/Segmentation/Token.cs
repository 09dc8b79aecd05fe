namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>A run of characters of the text that belongs together: a syllable or word, a number, a mark.</summary>
/// <param name="Start">UTF-16 code units from the start of the text.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Term">The vocabulary's number of the folded token; negative where the vocabulary lacks it.</param>
internal readonly record struct Token(int Start, int Length, TokenShape Shape, int Term)
{
    public int End => Start + Length;

    public bool Is(TokenShape shape) => (Shape & shape) != 0;

    public bool IsWord => Is(TokenShape.Word);

    public bool IsNumber => Is(TokenShape.Number);

    public bool IsMark => Is(TokenShape.Mark);

    public bool IsCapitalized => Is(TokenShape.InitialUpper);
}
