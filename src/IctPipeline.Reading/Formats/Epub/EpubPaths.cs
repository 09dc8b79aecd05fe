namespace IctPipeline.Reading.Formats.Epub;

/// <summary>Addresses inside an e-book.</summary>
internal static class EpubPaths
{
    /// <summary>The path that an address means in a file; without the place in it.</summary>
    public static string Resolve(string file, string address)
    {
        var path = Uri.UnescapeDataString(address.Split('#')[0]);
        var parts = path.StartsWith('/') ? [] : file.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
