using System.CommandLine;
using IctPipeline.LocalHost;

namespace IctPipeline.Cli.Stack;

/// <summary>Where a local stack keeps its data: everything in one folder, which can be deleted to start afresh.</summary>
internal static class DataFolders
{
    private const string DefaultName = ".ict";
    private const string RepositoryMarker = "IctPipeline.sln";
    private const string ServersName = "data";
    private const string HostName = "host";
    private static readonly string[] Own = [ServersName, HostName, RunningStackFile.Name];

    public static Option<string> Option() =>
        Option($"Data folder of the local stack (default: {DefaultName} in the repository, or in the current folder).");

    public static Option<string> Option(string description)
    {
        var option = new Option<string>("--data") { Description = description, HelpName = "folder" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => File.Exists(token.Value)) is { } file)
            {
                result.AddError($"--data takes a folder, and {file.Value} is a file.");
            }
        });
        return option;
    }

    /// <summary>The given folder, or the default one, as a full path. It need not exist.</summary>
    public static string Resolve(string? given) =>
        Path.GetFullPath(given ?? Path.Combine(RepositoryAbove(Environment.CurrentDirectory) ?? Environment.CurrentDirectory, DefaultName));

    /// <summary>The servers' data.</summary>
    public static string Servers(string dataFolder) => Path.Combine(dataFolder, ServersName);

    /// <summary>The host's receipts, timers and key.</summary>
    public static string Host(string dataFolder) => Path.Combine(dataFolder, HostName);

    /// <summary>
    /// Makes the data folder, and closes it to other users. One that was there keeps its own mode where it holds other things as well: it
    /// is not this program's then.
    /// </summary>
    /// <exception cref="UserError">It can't be made.</exception>
    public static void Open(string dataFolder)
    {
        try
        {
            PrivateFolder.Create(dataFolder);
            if (Directory.EnumerateFileSystemEntries(dataFolder).All(entry => Own.Contains(Path.GetFileName(entry))))
            {
                PrivateFolder.Close(dataFolder);
            }

            foreach (var folder in new[] { Servers(dataFolder), Host(dataFolder) })
            {
                PrivateFolder.Create(folder);
                PrivateFolder.Close(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCodes.CannotStart, $"The data folder {dataFolder} can't be used: {error.Message}");
        }
    }

    private static string? RepositoryAbove(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, RepositoryMarker)))
            {
                return current.FullName;
            }
        }

        return null;
    }
}
