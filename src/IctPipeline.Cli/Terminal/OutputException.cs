namespace IctPipeline.Cli.Terminal;

/// <summary>
/// What is written to takes no more. No <see cref="IOException"/>: whoever reads files meanwhile would take it for the fault of one.
/// </summary>
/// <param name="readerGone">Somebody read as much as they wanted and went, as <c>head</c> does.</param>
/// <param name="sentence">For people; null where there is nothing to say.</param>
internal sealed class OutputException(bool readerGone, string? sentence) : Exception(sentence)
{
    public bool ReaderGone { get; } = readerGone;

    public string? Sentence { get; } = sentence;
}
