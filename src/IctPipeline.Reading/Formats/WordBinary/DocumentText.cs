namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>The texts of a document, in the order of the file.</summary>
internal enum DocumentText
{
    Body,
    Footnotes,
    Heads,
    Macros,
    Comments,
    Endnotes,
    Boxes,
}
