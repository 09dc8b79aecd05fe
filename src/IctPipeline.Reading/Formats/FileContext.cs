using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>A file on its way through a format.</summary>
/// <param name="Name">Blob name or member path: second evidence of the format, and of the date.</param>
/// <param name="ContentType">As the blob store has it; may be wrong.</param>
internal abstract record FileContext(string Name, string? ContentType, ReadLimits Options, ReadBudget Budget)
{
    public IReadTrace? Trace { get; init; }

    /// <summary>The name's last extension in lower case with its dot, or an empty string.</summary>
    public string Extension { get; } = Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>True where the name has an extension of the format.</summary>
    public bool IsNamedAs(IArticleFormat format) => format.Extensions.Any(extension => extension.Suffix == Extension);

    public void Note(string subject, string finding, string? reason = null) => Trace?.Note("parse", subject, finding, reason);
}
