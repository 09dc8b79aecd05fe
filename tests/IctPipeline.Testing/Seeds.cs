namespace IctPipeline.Testing;

/// <summary>
/// The two real articles that the project was started for. They lie beside the repository (<c>../shared/seeds</c>), not in it, so a clone
/// may lack them: mark tests that need them with <see cref="SeedFactAttribute"/>.
/// </summary>
public static class Seeds
{
    /// <summary>The forum of Vietnam and Korea: a Jekyll post.</summary>
    public const string Forum = "000_fc6818d18e700065.txt";

    /// <summary>The forum of Vietnam and Malaysia: a plain-text scrape.</summary>
    public const string Malaysia = "003_f3f75dd757d21911.txt";

    /// <summary>The folder, or null where this machine has none.</summary>
    public static string? Folder { get; } = Find();

    /// <exception cref="InvalidOperationException">This machine has no seeds.</exception>
    public static byte[] Read(string name) =>
        File.ReadAllBytes(
            Path.Combine(Folder ?? throw new InvalidOperationException("There is no folder shared/seeds beside the repository."), name)
        );

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (File.Exists(Path.Combine(seeds, Forum)))
            {
                return seeds;
            }
        }

        return null;
    }
}
