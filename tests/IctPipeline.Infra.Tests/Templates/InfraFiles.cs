using System.Text.RegularExpressions;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>A resource or module as it is declared; <paramref name="Target"/> is the type with its version, or the module's path.</summary>
internal sealed record Declaration(string Path, int Line, bool IsModule, string Name, string Target)
{
    public string Type => Target.Split('@')[0];

    public string Version => Target.Contains('@', StringComparison.Ordinal) ? Target.Split('@')[1] : "";
}

/// <summary>The templates' files by their path under <c>infra</c>. A test of a check changes one and sees whether it is found.</summary>
internal sealed partial class InfraFiles
{
    public const string Main = "main.bicep";

    /// <summary>Deployed by the script, after the app's first start.</summary>
    public const string Created = "modules/created-subscription.bicep";

    private readonly IReadOnlyDictionary<string, string> _texts;

    private InfraFiles(IReadOnlyDictionary<string, string> texts, IReadOnlySet<string> changed)
    {
        _texts = texts;
        Changed = changed;
        Compiled = new Compilation(this);
    }

    /// <summary>The files as they are in the repository.</summary>
    public static InfraFiles Shipped { get; } = Load();

    /// <summary>What differs from the repository.</summary>
    public IReadOnlySet<string> Changed { get; }

    public Compilation Compiled { get; }

    public IEnumerable<string> Paths => _texts.Keys;

    public IEnumerable<string> Templates =>
        _texts.Keys.Where(path => path.EndsWith(".bicep", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public string Text(string path) => _texts[path];

    /// <summary>
    /// Read from the text, since compiled templates know neither resources that are only referred to nor lines. The compiler vouches for
    /// the syntax, and a test that none is overlooked.
    /// </summary>
    public IEnumerable<Declaration> Declarations(string path) =>
        Text(path)
            .Split('\n')
            .Select((line, index) => (Match: DeclarationLine().Match(line), Line: index + 1))
            .Where(each => each.Match.Success)
            .Select(each => (each.Line, Parts: each.Match.Groups))
            .Select(each => new Declaration(path, each.Line, each.Parts[1].Value == "module", each.Parts[2].Value, each.Parts[3].Value));

    /// <summary>A copy in which a piece of one file is another. It must be there: a test that changes nothing proves nothing.</summary>
    public InfraFiles With(string path, string piece, string other)
    {
        var text = Text(path);
        Assert.Contains(piece, text, StringComparison.Ordinal);
        var texts = new Dictionary<string, string>(_texts) { [path] = text.Replace(piece, other, StringComparison.Ordinal) };
        return new InfraFiles(texts, new HashSet<string>(Changed) { path });
    }

    private static InfraFiles Load()
    {
        var root = RepositoryFolder.PathOf("infra");
        var texts = new[] { "", "modules", "scripts" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder)))
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        return new InfraFiles(texts, new HashSet<string>());
    }

    [GeneratedRegex(@"^\s*(resource|module) (\w+) '([^']*)'")]
    private static partial Regex DeclarationLine();
}
