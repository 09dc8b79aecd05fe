using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.PageScore.Reporting;

/// <summary>Prints what the reader decided.</summary>
internal sealed class ConsoleTrace : IReadTrace
{
    public void Note(string stage, string subject, string finding, string? reason = null) =>
        Console.WriteLine($"  {stage} {subject}: {finding} ({reason})");
}
