using IctPipeline.Testing;

namespace IctPipeline.Architecture.Tests;

/// <summary>What pages name of the repository is there.</summary>
public sealed class DocumentationTests
{
    /// <summary>News files that the pipeline reads: their links are theirs.</summary>
    private const string Articles = "samples/articles/";

    /// <summary>Files and folders, with slashes, as from the root. Names are compared as they are written, on every system.</summary>
    private static readonly HashSet<string> Known = new(RepositoryFiles.All().SelectMany(WithFolders), StringComparer.Ordinal);

    [Fact]
    public void Pages_All_NameWhatIsThere()
    {
        var pages = Known
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith(Articles, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Contains("docs/ARCHITECTURE.md", pages);
        Assert.Empty(pages.SelectMany(page => FaultsOf(page, File.ReadAllText(RepositoryFolder.PathOf(page)))));
    }

    /// <summary>The check itself: it finds each kind of wrong reference.</summary>
    [Theory]
    [InlineData("It is in `src/IctPipeline.Nowhere/Reader.cs`.", "src/IctPipeline.Nowhere/Reader.cs")]
    [InlineData("Run `dotnet run --project src/IctPipeline.Nowhere -- up`.", "src/IctPipeline.Nowhere")]
    [InlineData("```sh\ndotnet test tests/Nowhere --filter A\n```", "tests/Nowhere")]
    [InlineData("Each in `src/Nowhere/<Format>/<Format>Parser.cs`.", "src/Nowhere")]
    [InlineData("Not `docs/architecture.md`: names have their case.", "docs/architecture.md")]
    [InlineData("See [the page](nowhere.md#part).", "nowhere.md")]
    [InlineData("![A picture](images/nowhere.png \"title\")", "images/nowhere.png")]
    [InlineData("Beside a good one: `src/IctPipeline.Core`, [bad](../nowhere.md).", "../nowhere.md")]
    [InlineData("Out of the repository: [up](../../README.md).", "../../README.md")]
    public void Page_WrongReference_IsFound(string text, string wrong) =>
        Assert.Equal([$"docs/page.md names {wrong}"], FaultsOf("docs/page.md", text));

    [Theory]
    [InlineData("`src/IctPipeline.Core/`, `docs/*.md`, `src/IctPipeline.Cli/<Name>/<Name>Command.cs`.")]
    [InlineData("[Up](../README.md#read-documents), [beside](ARCHITECTURE.md), [here](#tests), [away](https://example.org/nowhere.md).")]
    [InlineData("No path: `https://example.org/docs/x`, `../src/x`, src/x without marks; no link: `[a](b.md)`.")]
    public void Page_RightReferences_AreLeftAlone(string text) => Assert.Empty(FaultsOf("docs/page.md", text));

    private static IEnumerable<string> FaultsOf(string page, string text)
    {
        var folder = page.Contains('/', StringComparison.Ordinal) ? page[..page.LastIndexOf('/')] : "";
        return MarkdownReferences
            .Paths(text)
            .Where(path => !Known.Contains(path))
            .Concat(MarkdownReferences.Links(text).Where(link => !Known.Contains(Resolve(folder, link))))
            .Select(wrong => $"{page} names {wrong}");
    }

    /// <summary>The path as from the root; what leads out of the repository stays as it is, and is known to nobody.</summary>
    private static string Resolve(string folder, string link) =>
        Short(Path.GetFullPath(RepositoryFolder.PathOf(folder, link.TrimEnd('/'))));

    private static IEnumerable<string> WithFolders(string path)
    {
        yield return path;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    private static string Short(string path) => Path.GetRelativePath(RepositoryFolder.Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
