namespace IctPipeline.Reading.Language.Text;

/// <summary>One line of a <see cref="WordTable"/>.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
internal sealed record WordRow(string Table, int Line, string[] Cells)
{
    /// <exception cref="InvalidDataException">It has another number of columns.</exception>
    public WordRow OfColumns(int count) => Cells.Length == count ? this : throw Fault($"has {Cells.Length} columns instead of {count}");

    public InvalidDataException Fault(string what) => new($"{Table}, line {Line}: {what}.");
}
