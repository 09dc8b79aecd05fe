namespace IctPipeline.Reading.Formats.Archives;

/// <summary>
/// Paths inside archives: cleaned, since they become part of ids and are shown to people; nothing is ever written to them.
/// </summary>
internal static class MemberPaths
{
    private const int MaxLength = 400;

    private static readonly string[] Litter = ["__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini"];

    public static string Clean(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."));
        var clean = string.Concat(string.Join('/', parts).Where(c => !char.IsControl(c)));
        return clean.Length > MaxLength ? clean[^MaxLength..]
            : clean.Length == 0 ? "unnamed"
            : clean;
    }

    /// <summary>Folders, and files that operating systems put into archives by themselves.</summary>
    public static bool IsLitter(string path) =>
        path.EndsWith('/')
        || Array.Exists(Litter, litter => path.Contains(litter, StringComparison.OrdinalIgnoreCase))
        || Path.GetFileName(path).StartsWith("._", StringComparison.Ordinal);
}
