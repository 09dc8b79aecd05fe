using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>
/// What a long test has to say, with the time. The runner shows a test's output when the test ends; a file named by
/// <c>ICT_TEST_LOG</c> shows it while it runs.
/// </summary>
internal sealed class RunLog(ITestOutputHelper output)
{
    private static readonly string? File = Environment.GetEnvironmentVariable("ICT_TEST_LOG");
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public TimeSpan Elapsed => _clock.Elapsed;

    public void Say(string what)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds, 7:0.0} s  {what}");
        output.WriteLine(line);
        if (File is not null)
        {
            System.IO.File.AppendAllText(File, line + "\n");
        }
    }
}
