using System.Diagnostics;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests.Repository;

/// <summary>The files that git knows, or would take up.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Folders = ["bin", "obj", ".git", "node_modules", "TestResults", ".ict", "artifacts"];

    public static IEnumerable<string> All()
    {
        var start = new ProcessStartInfo(
            "git",
            ["-C", RepositoryFolder.Root, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        )
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            if (git.ExitCode == 0 && files.Length > 0)
            {
                return files.Where(file => File.Exists(RepositoryFolder.PathOf(file)));
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Without git, in an unpacked archive: everything but what builds leave behind.
        }

        return Directory
            .EnumerateFiles(RepositoryFolder.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(Folders.Contains));
    }

    public static string Text(string path) => File.ReadAllText(RepositoryFolder.PathOf(path.Split('/')));
}
