using System.Text.RegularExpressions;
using System.Xml.Linq;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests.Repository;

/// <summary>
/// What THIRD-PARTY-NOTICES.md and Data/SOURCES.md have to name, and what they name: the first cell of each row of the one's tables, and
/// every data file in the other.
/// </summary>
/// <param name="Text">Text of THIRD-PARTY-NOTICES.md.</param>
/// <param name="Sources">Text of Data/SOURCES.md.</param>
/// <param name="Packages">NuGet packages that projects reference or download.</param>
/// <param name="NpmPackages">npm packages of the local servers, the samples and the tests of clients.</param>
/// <param name="Embedded">Files that the projects under src embed, from the repository's root.</param>
/// <param name="TrainingFolders">
/// Folders of raw material that <c>sources.tsv</c> lets models be trained on; a treebank without its <c>UD_</c>.
/// </param>
internal sealed partial record ThirdPartyNotices(
    string Text,
    string Sources,
    IReadOnlyCollection<string> Packages,
    IReadOnlyCollection<string> NpmPackages,
    IReadOnlyCollection<string> Embedded,
    IReadOnlyCollection<string> TrainingFolders
)
{
    private const string Data = "src/IctPipeline.LocalAnalysis/Data/";
    private const string Training = "tests/tools/LanguageProfiles/sources.tsv";

    public static ThirdPartyNotices Shipped { get; } = Read();

    /// <summary>One line for each name that is missing, or names what is no longer there.</summary>
    public IEnumerable<string> Faults()
    {
        var files = Named("## Data in the assemblies", "### Sources");
        var packages = Named("## NuGet packages", "## npm packages");
        var npm = Named("## npm packages", "## Licence texts");
        var explained = DataFile().Matches(Sources).Select(match => Data + match.Groups[1].Value).Distinct();
        return
        [
            .. Compare("NuGet package", packages, Packages),
            .. Compare("npm package", npm, NpmPackages),
            .. Compare("embedded file", files, Embedded),
            .. Compare("file in SOURCES.md", explained, Embedded.Where(file => file.StartsWith(Data, StringComparison.Ordinal))),
            .. TrainingFolders
                .Where(folder => !Sources.Contains(folder, StringComparison.Ordinal))
                .Select(folder => $"source {folder} is trained on and not named"),
            .. Rows(Text)
                .Where(row => row.Split('|').Skip(1).SkipLast(1).Any(string.IsNullOrWhiteSpace))
                .Select(row => $"row {row} is not whole"),
        ];
    }

    private static IEnumerable<string> Compare(string kind, IEnumerable<string> named, IEnumerable<string> there)
    {
        var list = named.ToList();
        return
        [
            .. there.Except(list).Select(name => $"{kind} {name} is not named"),
            .. list.Except(there).Select(name => $"{kind} {name} is named and not there"),
            .. list.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"{kind} {group.Key} is named twice"),
        ];
    }

    private IEnumerable<string> Named(string from, string to)
    {
        var start = Text.IndexOf(from, StringComparison.Ordinal);
        var end = Text.IndexOf(to, StringComparison.Ordinal);
        return start < 0 || end < start ? [] : Cells(Text[start..end]);
    }

    private static IEnumerable<string> Rows(string text) =>
        text.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal));

    private static IEnumerable<string> Cells(string text) =>
        Rows(text).SelectMany(row => Code().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value));

    private static ThirdPartyNotices Read()
    {
        var all = RepositoryFiles.All().Order(StringComparer.Ordinal).ToList();
        var builds = all.Where(file => Path.GetExtension(file) is ".csproj" or ".props")
            .ToDictionary(file => file, file => XDocument.Parse(RepositoryFiles.Text(file)));
        var downloads = builds.Values.SelectMany(build => build.Descendants("PackageDownload"));
        var versions = builds["Directory.Packages.props"].Descendants("PackageVersion").Concat(downloads);
        var training = RepositoryFiles.Text(Training).Split('\n').Where(line => line.StartsWith("train", StringComparison.Ordinal));
        return new ThirdPartyNotices(
            RepositoryFiles.Text("THIRD-PARTY-NOTICES.md"),
            RepositoryFiles.Text(Data + "SOURCES.md"),
            [.. versions.Select(version => version.Attribute("Include")!.Value).Distinct()],
            [.. all.Where(file => NpmManifest().IsMatch(file)).SelectMany(Npm).Distinct()],
            [
                .. builds
                    .Where(build => build.Key.StartsWith("src/", StringComparison.Ordinal))
                    .SelectMany(build => EmbeddedBy(build.Key, build.Value, all)),
            ],
            [.. training.Select(Folder).Distinct()]
        );
    }

    /// <summary>Without the packages that are folders here: they are our own.</summary>
    private static IEnumerable<string> Npm(string file)
    {
        using var json = System.Text.Json.JsonDocument.Parse(RepositoryFiles.Text(file));
        return
        [
            .. new[] { "dependencies", "devDependencies" }.SelectMany(kind =>
                json.RootElement.TryGetProperty(kind, out var found)
                    ? found
                        .EnumerateObject()
                        .Where(each => !each.Value.GetString()!.StartsWith("file:", StringComparison.Ordinal))
                        .Select(each => each.Name)
                    : []
            ),
        ];
    }

    private static IEnumerable<string> EmbeddedBy(string project, XDocument build, List<string> all)
    {
        var folder = project[..(project.LastIndexOf('/') + 1)];
        var patterns = build
            .Descendants("EmbeddedResource")
            .Select(item => item.Attribute("Include")?.Value)
            .OfType<string>()
            .Select(include => Regex.Escape(Resolved(folder + include.Replace('\\', '/'))))
            .Select(include => include.Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal))
            .Select(include => include.Replace(@"\*", "[^/]*", StringComparison.Ordinal))
            .Select(pattern => new Regex($"^{pattern}$"));
        return patterns.SelectMany(pattern => all.Where(file => pattern.IsMatch(file)));
    }

    /// <summary>Without the steps up of a file that is embedded from outside its project.</summary>
    private static string Resolved(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>What a row's pattern starts with: a folder, or the name of one treebank; nothing where it is of all treebanks.</summary>
    private static string Folder(string row) =>
        Start().Match(row.Split('\t')[4].Replace(@"\.", ".", StringComparison.Ordinal)).Groups[1].Value;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("`((?:languages|lexicons|models)/[^`*]+)`")]
    private static partial Regex DataFile();

    [GeneratedRegex(@"^(?:infra|samples|tests/clients)/(?:.*/)?package\.json$")]
    private static partial Regex NpmManifest();

    [GeneratedRegex(@"^(?:\(\?<lang>[^)]*\))?(?:UD_)?([\w.-]*)")]
    private static partial Regex Start();
}
