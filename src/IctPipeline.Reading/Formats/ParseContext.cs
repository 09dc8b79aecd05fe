using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>A decoded file, for formats of text.</summary>
/// <param name="Text">All of it.</param>
internal sealed record ParseContext(string Text, string Name, string? ContentType, ReadLimits Options, ReadBudget Budget)
    : FileContext(Name, ContentType, Options, Budget)
{
    /// <summary>Where the text begins, after white space.</summary>
    public ReadOnlySpan<char> Head => Text.AsSpan().TrimStart();
}
