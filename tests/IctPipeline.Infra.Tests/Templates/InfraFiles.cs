using IctPipeline.Infra.Tests.Bicep;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>The templates' files by their path under <c>infra</c>. A test of a check changes one and sees whether it is found.</summary>
internal sealed class InfraFiles
{
    public const string Main = "main.bicep";

    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly Dictionary<string, IReadOnlyList<Statement>> _parsed = [];

    private InfraFiles(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    /// <summary>The files as they are in the repository.</summary>
    public static InfraFiles Shipped { get; } = Load();

    public IEnumerable<string> Templates => _texts.Keys.Where(path => path.EndsWith(".bicep", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public bool Has(string path) => _texts.ContainsKey(path);

    public string Text(string path) => _texts[path];

    /// <exception cref="BicepException">It can't be parsed.</exception>
    public IReadOnlyList<Statement> Statements(string path)
    {
        if (!_parsed.TryGetValue(path, out var statements))
        {
            _parsed[path] = statements = Parser.Parse(path, Text(path));
        }

        return statements;
    }

    /// <summary>A copy in which a piece of one file is another. The piece must be there: a test that changes nothing proves nothing.</summary>
    public InfraFiles With(string path, string piece, string other)
    {
        var text = Text(path);
        Assert.Contains(piece, text, StringComparison.Ordinal);
        return new InfraFiles(new Dictionary<string, string>(_texts) { [path] = text.Replace(piece, other, StringComparison.Ordinal) });
    }

    private static InfraFiles Load()
    {
        var root = RepositoryFolder.PathOf("infra");
        string[] files = [.. Directory.GetFiles(root), .. Directory.GetFiles(Path.Combine(root, "modules")), .. Directory.GetFiles(Path.Combine(root, "scripts"))];
        return new InfraFiles(files.ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal));
    }
}
