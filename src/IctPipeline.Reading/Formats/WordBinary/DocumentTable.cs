namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>Tables by their numbers in FibRgFcLcb97.</summary>
internal enum DocumentTable
{
    Styles = 1,
    CharacterPages = 12,
    ParagraphPages = 13,
    Fonts = 15,
    Pieces = 33,
    Shapes = 40,
    BoxTexts = 56,
    Lists = 73,
    ListUses = 74,
}
