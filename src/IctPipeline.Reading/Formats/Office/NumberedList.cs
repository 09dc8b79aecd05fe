namespace IctPipeline.Reading.Formats.Office;

/// <summary>A list of a Word document.</summary>
/// <param name="Definition">Id of the definition that it is made from.</param>
/// <param name="Levels">Nine; null where a level is not defined.</param>
/// <param name="Starts">By level, the number with which this list begins whatever came before; null where it goes on.</param>
internal sealed record NumberedList(int Definition, ListLevel?[] Levels, int?[] Starts);
