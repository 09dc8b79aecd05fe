using System.Text;
using Spectre.Console;

namespace IctPipeline.Cli.Terminal;

/// <summary>Where a command writes: people read <see cref="Out"/> and <see cref="Error"/>, programs read <see cref="Data"/>.</summary>
internal sealed class Screen
{
    private readonly TextWriter _error;
    private readonly TerminalTraits _errorTraits;

    public Screen(TextWriter output, TextWriter error, TerminalTraits outputTraits, TerminalTraits errorTraits)
    {
        (_error, _errorTraits) = (error, errorTraits);
        Data = output;
        Traits = outputTraits;
        Out = Create(output, outputTraits);
        Error = Create(error, errorTraits);
    }

    /// <summary>Standard output, for people: may have colours, is redrawn on a terminal.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>Standard error: everything that is not the answer, so that the answer can be piped.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>Standard output as it is, for JSON.</summary>
    public TextWriter Data { get; }

    public TerminalTraits Traits { get; }

    /// <summary>The process's own streams, in UTF-8 whatever the locale: titles are Vietnamese and Korean.</summary>
    /// <param name="stop">Ends the wait for a reader that takes nothing.</param>
    public static Screen OfProcess(CancellationToken stop)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = utf8;
        }

        var output = new StreamWriter(Stream(1, stop), utf8) { AutoFlush = true, NewLine = "\n" };
        var error = new StreamWriter(new QuietStream(Stream(2, stop)), utf8) { AutoFlush = true, NewLine = "\n" };
        return new Screen(
            TextWriter.Synchronized(output),
            TextWriter.Synchronized(error),
            TerminalTraits.Detect(Console.IsOutputRedirected, WindowWidth(), Environment.GetEnvironmentVariable),
            TerminalTraits.Detect(Console.IsErrorRedirected, WindowWidth(), Environment.GetEnvironmentVariable)
        );
    }

    /// <summary>The same streams, with everything for people on standard error and nothing redrawn: for answers in JSON.</summary>
    public Screen Quiet() => new(_error, _error, _errorTraits with { IsTerminal = false }, _errorTraits);

    /// <summary>
    /// A line beside the answer. While something is drawn on the same terminal it goes through the drawing, which stays whole. Whoever
    /// notes something, a thread of the host above all, is not to end because nobody can read it.
    /// </summary>
    public void Note(string line)
    {
        var console = Traits.IsTerminal ? Out : Error;
        try
        {
            console.WriteLine(Printable.Line(line));
        }
        catch (Exception error) when (error is OutputException or OperationCanceledException)
        {
            // The answer itself will tell.
        }
    }

    private static Stream Stream(int descriptor, CancellationToken stop) =>
        !OperatingSystem.IsWindows() ? DescriptorStream.Inherited(descriptor, null, stop)
        : descriptor == 1 ? Console.OpenStandardOutput()
        : Console.OpenStandardError();

    private static int WindowWidth()
    {
        try
        {
            return Console.IsOutputRedirected && Console.IsErrorRedirected ? 0 : Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static IAnsiConsole Create(TextWriter writer, TerminalTraits traits)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = traits.IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = traits.Color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = traits.IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
                // Spectre's own guesses (continuous integration services, NO_COLOR) are made in TerminalTraits already.
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = traits.Width;
        console.Profile.Encoding = Encoding.UTF8;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
