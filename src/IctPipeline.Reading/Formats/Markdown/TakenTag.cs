namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>A tag that was understood.</summary>
/// <param name="End">UTF-16 position after it.</param>
/// <param name="Text">What stands in its place.</param>
/// <param name="Before">A character before the tag that belongs to it.</param>
internal readonly record struct TakenTag(int End, string Text = "", char? Before = null)
{
    /// <summary>Code that a tag fenced, fenced the way of Markdown.</summary>
    public static string Fenced(ReadOnlySpan<char> code) => $"\n\n~~~~~~~~\n{code.Trim("\r\n")}\n~~~~~~~~\n\n";
}
