namespace IctPipeline.Reading.Formats.Refused;

/// <summary>
/// Text that is no article: recognized by the shape of the whole file, or by its name together with its shape, and never by a few words,
/// since articles quote mails, logs and code.
/// </summary>
/// <param name="Name">With its article, as in "is a mail message".</param>
/// <param name="Recognizes">By all of the text.</param>
internal sealed record TextKind(string Name, Func<TextSample, bool> Recognizes);
