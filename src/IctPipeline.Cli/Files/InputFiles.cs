namespace IctPipeline.Cli.Files;

/// <summary>Walks the paths of a command line.</summary>
internal static class InputFiles
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    /// <summary>
    /// The files of every path, folders recursively, in ordinal order of their names, each when it is asked for. In
    /// folders, names that start with a dot are left out (as shells do), and so are links to folders, which may form
    /// circles, and pipes, sockets and devices, which would be waited for without end; what is named itself is always taken.
    /// </summary>
    /// <exception cref="UserError">A path does not exist; thrown before the first file is given.</exception>
    public static IEnumerable<InputFile> Walk(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (path.Length == 0 || (!File.Exists(path) && !Directory.Exists(path)))
            {
                throw new UserError(ExitCodes.Usage, $"path: there is no file or folder \"{path}\".");
            }
        }

        return paths.SelectMany(path => File.Exists(path) ? [Single(path)] : Folder(path));
    }

    /// <summary>All files with their blob names, which must differ.</summary>
    /// <param name="paths">As typed.</param>
    /// <param name="prefix">Is put before every blob name.</param>
    /// <exception cref="UserError">Two different files would get one blob name, or no name can start with the prefix.</exception>
    public static IReadOnlyList<InputFile> ForUpload(IReadOnlyList<string> paths, string? prefix = null)
    {
        if (prefix is not null && BlobNames.Problem(prefix + "x") is { } problem)
        {
            throw new UserError(ExitCodes.Usage, $"--prefix {prefix} makes no blob names: {problem}");
        }

        var byName = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        var files = new List<InputFile>();
        foreach (var file in Walk(paths).Select(file => file with { BlobName = prefix + file.BlobName }))
        {
            if (byName.TryAdd(file.BlobName, file))
            {
                files.Add(file);
            }
            else if (byName[file.BlobName].FullPath != file.FullPath)
            {
                throw new UserError(
                    ExitCodes.Usage,
                    $"\"{byName[file.BlobName].Path}\" and \"{file.Path}\" would both become the blob \"{file.BlobName}\"; drop them one "
                        + $"after the other with different --prefix values."
                );
            }
        }

        return files;
    }

    private static InputFile Single(string path) => new(Slashes(path), Path.GetFullPath(path), Path.GetFileName(path));

    private static IEnumerable<InputFile> Folder(string path)
    {
        var root = Path.GetFullPath(path);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(root));
        var given = Slashes(path).TrimEnd('/');
        foreach (var file in Below(root, ""))
        {
            yield return new InputFile(
                path is "/" ? "/" + file : $"{given}/{file}",
                Path.Combine(root, file),
                name.Length == 0 ? file : $"{name}/{file}"
            );
        }
    }

    private static IEnumerable<string> Below(string root, string relative)
    {
        var entries = new DirectoryInfo(Path.Combine(root, relative))
            .EnumerateFileSystemInfos("*", Everything)
            .Where(entry => !entry.Name.StartsWith('.'))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var path = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
            if (entry is DirectoryInfo)
            {
                if (entry.LinkTarget is null)
                {
                    foreach (var file in Below(root, path))
                    {
                        yield return file;
                    }
                }
            }
            else if (PathKinds.Of(entry.FullName) != PathKind.Special)
            {
                yield return path;
            }
        }
    }

    private static string Slashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
