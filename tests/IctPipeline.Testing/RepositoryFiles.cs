using System.Diagnostics;

namespace IctPipeline.Testing;

/// <summary>The files that git knows, or would take up.</summary>
public static class RepositoryFiles
{
    private static readonly string[] Folders = ["bin", "obj", ".git", "node_modules", "TestResults", ".ict", "artifacts"];

    /// <summary>Their paths from the root, with slashes.</summary>
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

    /// <param name="path">From the root, with slashes.</param>
    public static string Text(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.ReadAllText(RepositoryFolder.PathOf(path.Split('/')));
    }
}
