using System.Globalization;
using System.Text;

namespace IctPipeline.Web.Adding;

/// <summary>Names of blobs that files get: as storage takes them, and as every client can ask for them again.</summary>
internal static class FileName
{
    private const int Longest = 1_024;
    private const int MostSegments = 254;

    /// <param name="folder">As it was typed: parts between slashes, or nothing.</param>
    /// <param name="file">As the browser sends it: its last part counts, whatever it calls a path.</param>
    /// <param name="problem">A sentence where there is no name.</param>
    public static string? Of(string? folder, string file, out string? problem)
    {
        var last = file.Split('/', '\\')[^1].Normalize();
        var parts = (folder ?? "")
            .Normalize()
            .Split('/', '\\')
            .Select(part => part.Trim())
            .Where(part => part.Length > 0)
            .Append(last)
            .ToList();
        var name = string.Join('/', parts);
        problem =
            last.Length == 0 ? "A file without a name can't be added."
            : parts.Any(part => part is "." or ".." || part.EndsWith('.')) ? "A folder or file can't end with a dot."
            : name.Any(IsRefused) ? "The name has characters that storage does not take."
            : Encoding.UTF8.GetByteCount(name) > Longest || parts.Count > MostSegments ? "The name is too long."
            : null;
        return problem is null ? name : null;
    }

    private static bool IsRefused(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Format;
}
