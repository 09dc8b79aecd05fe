using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Simulate;

/// <summary>One thing that a stage saw or decided.</summary>
internal sealed record ExplainNote(string Stage, string Subject, string Finding, string? Reason);

/// <summary>Collects what the stages tell, in order.</summary>
internal sealed class ExplainTrace : IReadTrace
{
    private readonly List<ExplainNote> _notes = [];

    public IReadOnlyList<ExplainNote> Notes => _notes;

    public void Note(string stage, string subject, string finding, string? reason = null) =>
        _notes.Add(new ExplainNote(stage, subject, finding, reason));
}
