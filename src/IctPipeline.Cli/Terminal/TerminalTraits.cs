namespace IctPipeline.Cli.Terminal;

/// <summary>What an output stream can show.</summary>
/// <param name="IsTerminal">Somebody watches: lines may be redrawn.</param>
/// <param name="Color">Colours are wanted.</param>
/// <param name="Width">Columns.</param>
internal sealed record TerminalTraits(bool IsTerminal, bool Color, int Width)
{
    /// <summary>Output that goes into a file or a pipe is never wrapped: whoever reads it expects one row a line.</summary>
    public const int Unlimited = 10_000;

    private const int FallbackWidth = 80;

    /// <summary>
    /// Decides from the stream and the environment: <c>TERM=dumb</c> and <c>CI</c> mean that nobody watches, <c>NO_COLOR</c>
    /// (no-color.org; any value that is not empty) means no colours.
    /// </summary>
    public static TerminalTraits Detect(bool redirected, int windowWidth, Func<string, string?> environment)
    {
        var watched = !redirected && environment("TERM") != "dumb" && !IsSet(environment("CI"));
        if (!watched)
        {
            return new TerminalTraits(false, false, Unlimited);
        }

        return new TerminalTraits(true, string.IsNullOrEmpty(environment("NO_COLOR")), windowWidth > 0 ? windowWidth : FallbackWidth);
    }

    private static bool IsSet(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
