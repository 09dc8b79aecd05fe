namespace IctPipeline.Cli;

/// <summary>Something that the person at the keyboard can mend: one sentence that says what and how, and an exit code.</summary>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="sentence">Is printed as it stands, without a stack trace.</param>
internal sealed class UserError(int exitCode, string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    public int ExitCode { get; } = exitCode;
}
