using System.Diagnostics;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>Finds the system's Chromium, or installs it where that takes one command and no questions.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <exception cref="InvalidOperationException">There is none, and it can't be installed; the message says what to do.</exception>
    public static async Task<string> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("ICT_CHROMIUM") is { Length: > 0 } given)
        {
            return given;
        }

        return Find()
            ?? await InstallAsync()
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium: install the package chromium (Debian: apt-get install chromium), or name a Chromium or "
                    + "Chrome in ICT_CHROMIUM."
            );
    }

    private static string? Find() =>
        Names
            .SelectMany(
                name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
                (name, folder) => Path.Combine(folder, name)
            )
            .FirstOrDefault(File.Exists);

    private static async Task<string?> InstallAsync()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        await RunAsync("apt-get", "update", "-qq");
        await RunAsync("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
        return Find();
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAll(output, error, process.WaitForExitAsync());
    }
}
