using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>A decoded file on its way through a parser.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Name">Blob name or member path: second evidence of the format, and of the date.</param>
/// <param name="ContentType">As the blob store has it; may be wrong.</param>
internal sealed record ParseContext(string Text, string Name, string? ContentType, ReadLimits Options, ReadBudget Budget)
{
    public IReadTrace? Trace { get; init; }

    /// <summary>The name's last extension in lower case with its dot, or an empty string.</summary>
    public string Extension { get; } = Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Where the text begins, after white space.</summary>
    public ReadOnlySpan<char> Head => Text.AsSpan().TrimStart();

    public void Note(string subject, string finding, string? reason = null) => Trace?.Note("parse", subject, finding, reason);
}
