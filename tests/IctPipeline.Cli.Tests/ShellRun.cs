using System.Diagnostics;
using System.Runtime.InteropServices;

namespace IctPipeline.Cli.Tests;

/// <summary><c>ict</c> as a process of its own, as a shell starts it.</summary>
internal static class ShellRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>A command line of a POSIX shell, in which <c>$ICT</c> stands for the program.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string script, params string[] args)
    {
        using var process = StartShell(script, args);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    public static Process StartShell(string script, params string[] args) => Start("sh", ["-c", script, "sh", .. args]);

    /// <summary>Starts the program itself, with its standard input open.</summary>
    public static Process Start(params string[] args) => Start(Dotnet, [Program, .. args]);

    public static async Task<(int ExitCode, string Output, string Error)> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, await output, await error);
    }

    public static void Signal(Process process, int number) => Assert.Equal(0, Send(process.Id, number));

    private static string Program => Path.Combine(AppContext.BaseDirectory, "ict.dll");

    private static string Dotnet =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    private static Process Start(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ICT"] = $"{Dotnet} {Program}";
        return Process.Start(start)!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int processId, int signal);
}
