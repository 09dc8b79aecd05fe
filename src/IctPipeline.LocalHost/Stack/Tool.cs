using System.ComponentModel;
using System.Diagnostics;

namespace IctPipeline.LocalHost.Stack;

/// <summary>Runs a program to its end.</summary>
internal static class Tool
{
    /// <returns>Exit code, output and errors; null where there is no such program.</returns>
    public static async Task<ToolResult?> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        string folder,
        CancellationToken cancellationToken
    )
    {
        using var process = new Process { StartInfo = Describe(program, arguments, folder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ToolResult(process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
    }

    /// <summary>On Windows npm is a script, which only the command interpreter runs.</summary>
    public static ProcessStartInfo Describe(string program, IReadOnlyList<string> arguments, string folder)
    {
        var isScript = OperatingSystem.IsWindows() && program == "npm";
        return new ProcessStartInfo(isScript ? "cmd" : program, isScript ? ["/c", program, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
    }
}

internal sealed record ToolResult(int ExitCode, string Output, string Errors);
