namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>A file and the charset that its name, or that of a folder around it, says it is in.</summary>
internal sealed record NamedCharset(string Path, string Charset);

/// <summary>
/// Folders of files in many charsets: <c>CHARSET/any.txt</c>, <c>CHARSET-language/any.txt</c> or <c>language/CHARSET.txt</c>. Files whose
/// charset no name tells are left out.
/// </summary>
internal static class CharsetFolder
{
    /// <summary>Files by which a folder is known as such a set.</summary>
    private const int Sample = 40;

    public static bool Looks(string folder)
    {
        var files = Files(folder).Take(Sample).ToList();
        return files.Count > 0 && files.Count(file => CharsetOf(folder, file) is not null) * 2 > files.Count;
    }

    public static IEnumerable<NamedCharset> Read(string folder) =>
        Files(folder)
            .Order(StringComparer.Ordinal)
            .Select(file => (file, Charset: CharsetOf(folder, file)))
            .Where(found => found.Charset is not null)
            .Select(found => new NamedCharset(found.file, found.Charset!));

    /// <summary>Only files in folders: a file of annotated text beside others may have any name.</summary>
    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(inner => !Path.GetFileName(inner).StartsWith('.'))
            .SelectMany(inner => Directory.EnumerateFiles(inner, "*", SearchOption.AllDirectories))
            .Where(file => !Path.GetFileName(file).StartsWith('.'));

    /// <summary>The innermost name that tells one.</summary>
    private static string? CharsetOf(string folder, string file)
    {
        var parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
        return parts.Reverse().Select(CharsetName.At).FirstOrDefault(charset => charset is not null);
    }
}
