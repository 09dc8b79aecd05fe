using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>What the compiler makes of some files, each question asked once.</summary>
internal sealed class Compilation
{
    /// <summary>The linter's errors keep a broken template from being compiled; only <see cref="Diagnostics"/> asks for them.</summary>
    private const string WithoutLinter = """{ "analyzers": { "core": { "enabled": false } } }""";

    private const string Configuration = "bicepconfig.json";
    private static int _folders;

    private readonly InfraFiles _files;
    private readonly Lazy<string> _linted;
    private readonly Lazy<string> _plain;
    private readonly Lazy<IReadOnlyList<string>> _diagnostics;
    private readonly ConcurrentDictionary<string, Lazy<JsonElement>> _templates = new();
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlySet<string>>> _references = new();
    private readonly ConcurrentDictionary<string, Lazy<JsonElement>> _snapshots = new();

    public Compilation(InfraFiles files)
    {
        _files = files;
        _linted = new(() => Write(configuration: null));
        _plain = new(() => Write(WithoutLinter));
        _diagnostics = new(Diagnose);
    }

    /// <summary>Errors, warnings and the linter's findings, as <c>path(line): level code: message</c>.</summary>
    public IReadOnlyList<string> Diagnostics => _diagnostics.Value;

    /// <summary>A template as Azure takes it.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public JsonElement Template(string path) =>
        _templates
            .GetOrAdd(
                path,
                _ =>
                    new(() =>
                    {
                        var answer = Ask("bicep/compile", _plain.Value, path);
                        return answer.GetProperty("success").GetBoolean()
                            ? JsonSerializer.Deserialize<JsonElement>(answer.GetProperty("contents").GetString()!)
                            : throw new InvalidOperationException(string.Join('\n', Messages(answer, _plain.Value)));
                    })
            )
            .Value;

    /// <summary>The resources and modules of a template by the names that they have there.</summary>
    public IEnumerable<string> Symbols(string path) =>
        Ask("bicep/getDeploymentGraph", _plain.Value, path)
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(node => node.GetProperty("name").GetString()!);

    /// <summary>
    /// What a template would deploy, as the compiler foretells it (<c>bicep snapshot</c>): modules followed, loops and conditions worked
    /// out, parameters put in. What only Azure knows is left as an expression.
    /// </summary>
    /// <param name="parameters">Values of parameters, as Bicep writes them.</param>
    /// <exception cref="InvalidOperationException">It does not compile, or can't be foretold.</exception>
    public JsonElement Snapshot(string path, IReadOnlyDictionary<string, string> parameters)
    {
        if (!IsReached(path))
        {
            return InfraFiles.Shipped.Compiled.Snapshot(path, parameters);
        }

        var given = parameters.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"param {each.Key} = {each.Value}\n");
        return _snapshots
            .GetOrAdd(
                $"using '{path}'\n{string.Concat(given)}",
                source =>
                    new(() =>
                    {
                        var file = $"deployment-{NextNumber()}.bicepparam";
                        File.WriteAllText(Path.Combine(_plain.Value, file), source);
                        var where = new JsonObject { ["subscriptionId"] = Guid.Empty.ToString(), ["location"] = "southeastasia" };
                        if (path != InfraFiles.Main)
                        {
                            where["resourceGroup"] = "rg-news";
                        }

                        var answer = Ask("bicep/getSnapshot", _plain.Value, file, ("metadata", where));
                        var snapshot = JsonSerializer.Deserialize<JsonElement>(answer.GetProperty("snapshot").GetString()!);
                        return snapshot.GetProperty("diagnostics").GetArrayLength() == 0
                            ? snapshot
                            : throw new InvalidOperationException(snapshot.GetProperty("diagnostics").ToString());
                    })
            )
            .Value;
    }

    /// <summary>A template and all that it is made of.</summary>
    private IReadOnlySet<string> References(string path) =>
        _references
            .GetOrAdd(
                path,
                _ =>
                    new(() =>
                        Ask("bicep/getFileReferences", _plain.Value, path)
                            .GetProperty("filePaths")
                            .EnumerateArray()
                            .Select(file => Relative(file.GetString()!, _plain.Value))
                            .ToHashSet()
                    )
            )
            .Value;

    /// <summary>Whether a template is another than in the repository, by itself or by what it is made of.</summary>
    private bool IsReached(string path) =>
        _files.Changed.Count == 0 || InfraFiles.Shipped.Compiled.References(path).Overlaps(_files.Changed);

    private IReadOnlyList<string> Diagnose()
    {
        // Small ones first: a fault in a module needs no look at all that is made of it.
        var found = new HashSet<string>();
        foreach (var path in _files.Templates.Where(IsReached).OrderBy(path => InfraFiles.Shipped.Compiled.References(path).Count))
        {
            var answer = Ask("bicep/compile", _linted.Value, path);
            found.UnionWith(Messages(answer, _linted.Value));
            if (!answer.GetProperty("success").GetBoolean())
            {
                break;
            }
        }

        return [.. found];
    }

    private static IEnumerable<string> Messages(JsonElement answer, string folder)
    {
        foreach (var each in answer.GetProperty("diagnostics").EnumerateArray())
        {
            var file = Relative(each.GetProperty("source").GetString()!, folder);
            var line = each.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + 1;
            yield return $"{file}({line}): {each.GetProperty("level")} {each.GetProperty("code")}: {each.GetProperty("message")}";
        }
    }

    private static JsonElement Ask(string method, string folder, string path, params (string Name, JsonNode Value)[] more)
    {
        var request = new JsonObject { ["path"] = Path.Combine(folder, path) };
        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        return BicepCompiler.Shared.Ask(method, request);
    }

    private static string Relative(string file, string folder) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static string NextNumber() => Interlocked.Increment(ref _folders).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Writes the files into a folder of their own, since the compiler keeps what it has read. In a changed copy, modules that are as in
    /// the repository stand as the JSON that they were compiled to: the compiler takes both, and this is four times as fast.
    /// </summary>
    private string Write(string? configuration)
    {
        var folder = Path.Combine(BicepCompiler.Shared.Folder, NextNumber());
        string[] compiled = [.. InfraFiles.Shipped.Templates.Where(path => path != InfraFiles.Main && !IsReached(path))];
        foreach (var path in _files.Paths)
        {
            var text = path == Configuration ? configuration ?? _files.Text(path) : _files.Text(path);
            if (path.EndsWith(".bicep", StringComparison.Ordinal))
            {
                foreach (var module in compiled.Select(module => Relative($"/{module}", $"/{Path.GetDirectoryName(path)}")))
                {
                    text = text.Replace($"'{module}'", $"'{Path.ChangeExtension(module, "json")}'", StringComparison.Ordinal);
                }
            }

            Put(folder, path, text);
        }

        foreach (var path in compiled)
        {
            Put(folder, Path.ChangeExtension(path, "json"), InfraFiles.Shipped.Compiled.Template(path).GetRawText());
        }

        return folder;
    }

    private static void Put(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
