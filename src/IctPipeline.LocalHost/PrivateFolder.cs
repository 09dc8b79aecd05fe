namespace IctPipeline.LocalHost;

/// <summary>
/// Folders that no other user of the machine may read: they hold articles, messages and a key. On Windows a user's folders are so by
/// themselves, and nothing is done.
/// </summary>
public static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode FolderMode = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Makes the folder where it is missing, with those that lead to it, which are as open as the user's mask says.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The right to make it is missing.</exception>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, FolderMode);
        }
    }

    /// <summary>
    /// Closes a folder that an earlier version left open, with everything in it. What belongs to somebody else stays as it is, and so
    /// do links.
    /// </summary>
    public static void Close(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Restrict(path, FolderMode);
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is null))
        {
            if (entry is DirectoryInfo)
            {
                Close(entry.FullName);
            }
            else
            {
                Restrict(entry.FullName, OwnerOnly);
            }
        }
    }

    /// <summary>Options that make a file readable by its user alone.</summary>
    public static FileStreamOptions FileOptions(FileMode mode, FileAccess access) =>
        OperatingSystem.IsWindows()
            ? new() { Mode = mode, Access = access }
            : new()
            {
                Mode = mode,
                Access = access,
                UnixCreateMode = OwnerOnly,
            };

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Restrict(string path, UnixFileMode mode)
    {
        try
        {
            if (File.GetUnixFileMode(path) != mode)
            {
                File.SetUnixFileMode(path, mode);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not this user's to change, or gone meanwhile.
        }
    }
}
