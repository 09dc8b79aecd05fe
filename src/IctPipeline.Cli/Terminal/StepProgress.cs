using Spectre.Console;

namespace IctPipeline.Cli.Terminal;

/// <summary>Tells what takes time before there is anything to count: a spinner on a terminal, a line a step elsewhere.</summary>
internal static class StepProgress
{
    public static Task<T> RunAsync<T>(Screen screen, string first, Func<IProgress<string>, Task<T>> work) =>
        screen.Traits.IsTerminal
            ? screen
                .Out.Status()
                .Spinner(Spinner.Known.Dots)
                .StartAsync(Markup.Escape(first), status => work(new Reporter(step => status.Status = Markup.Escape(step))))
            : work(new Reporter(screen.Out.WriteLine));

    /// <summary>At once and in order, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Reporter(Action<string> report) : IProgress<string>
    {
        public void Report(string value) => report(Printable.Line(value));
    }
}
