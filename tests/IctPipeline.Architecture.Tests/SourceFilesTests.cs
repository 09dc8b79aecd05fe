using IctPipeline.Testing;

namespace IctPipeline.Architecture.Tests;

/// <summary>Shape of the source files.</summary>
public sealed class SourceFilesTests
{
    private const int LongestLine = 140;
    private const int LongestFile = 300;

    private static readonly string[] Rooms = ["src", "tests", "samples"];

    /// <summary>The official package's namespaces, and a class whose name the trigger engine puts into messages.</summary>
    private static readonly string[] NamedByOthers =
    [
        "src/Azure.AI.TextAnalytics/",
        "tests/IctPipeline.HostContract.Tests/Engines/Functions.cs",
    ];

    [Fact]
    public void Lines_OfAllSourceFiles_FitOnAScreen() =>
        AssertNone(
            from file in Files()
            from line in File.ReadLines(file).Index()
            where line.Item.Length > LongestLine
            select $"{Short(file)}:{line.Index + 1} has {line.Item.Length} characters"
        );

    [Fact]
    public void Files_All_HoldOneIdea() =>
        AssertNone(
            from file in Files()
            let lines = File.ReadLines(file).Count()
            where lines > LongestFile
            select $"{Short(file)} has {lines} lines"
        );

    [Fact]
    public void Namespaces_All_AreThoseOfTheFolder() =>
        AssertNone(
            from file in Files()
            where !NamedByOthers.Any(name => Short(file).StartsWith(name, StringComparison.Ordinal))
            let space = File.ReadLines(file)
                .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
                ?[10..].TrimEnd(';')
            where space is not null
            let expected = Expected(file)
            where expected is not null && space != expected
            select $"{Short(file)} is in {space}, not in {expected}"
        );

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }

    private static List<string> Files()
    {
        var files = RepositoryFiles
            .All()
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && Rooms.Contains(file.Split('/')[0]))
            .Order(StringComparer.Ordinal)
            .Select(file => RepositoryFolder.PathOf(file.Split('/')))
            .ToList();
        Assert.NotEmpty(files);
        return files;
    }

    /// <summary>The project's root namespace and the folders below the project; null where the file is in no project.</summary>
    private static string? Expected(string file)
    {
        for (
            var folder = Path.GetDirectoryName(file);
            folder is not null && folder.Length >= RepositoryFolder.PathOf().Length;
            folder = Path.GetDirectoryName(folder)
        )
        {
            if (Directory.EnumerateFiles(folder, "*.csproj").FirstOrDefault() is { } project)
            {
                var below = Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
                var root = ProjectFile.RootNamespace(project);
                return below == "." || ProjectFile.IsFlat(project) ? root : $"{root}.{below}";
            }
        }

        return null;
    }

    private static string Short(string file) =>
        Path.GetRelativePath(RepositoryFolder.PathOf(), file).Replace(Path.DirectorySeparatorChar, '/');
}
