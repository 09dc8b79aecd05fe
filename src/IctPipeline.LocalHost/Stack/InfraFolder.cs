namespace IctPipeline.LocalHost.Stack;

/// <summary>Finds <c>infra/local</c>, which holds the servers' scripts and their lock file.</summary>
internal static class InfraFolder
{
    private const string Lock = "package-lock.json";

    /// <exception cref="LocalHostException">It is not there.</exception>
    public static string Find(string? given)
    {
        if (given is not null)
        {
            return File.Exists(Path.Combine(given, Lock)) ? Path.GetFullPath(given) : throw Missing($"There is no {Lock} in {given}.");
        }

        return Above(Directory.GetCurrentDirectory())
            ?? Above(AppContext.BaseDirectory)
            ?? throw Missing("The folder infra/local of the repository was not found: run this inside a clone.");
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "infra", "local");
            if (File.Exists(Path.Combine(candidate, Lock)))
            {
                return candidate;
            }
        }

        return null;
    }

    private static LocalHostException Missing(string message) => new(LocalHostCodes.InfraMissing, message);
}
