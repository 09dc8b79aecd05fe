using IctPipeline.Infra.Tests.Bicep;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>Works one file out, symbol by symbol as they are needed.</summary>
internal sealed class Evaluation
{
    private readonly InfraFiles _files;
    private readonly string _path;
    private readonly IReadOnlyDictionary<string, object?> _parameters;
    private readonly List<Deployed> _resources;
    private readonly Dictionary<string, Statement> _symbols;
    private readonly Dictionary<string, object?> _values = [];

    public Evaluation(InfraFiles files, string path, IReadOnlyDictionary<string, object?> parameters, List<Deployed> resources)
    {
        _files = files;
        _path = path;
        _parameters = parameters;
        _resources = resources;
        _symbols = files.Statements(path).Where(statement => statement is not (Scope or Output)).ToDictionary(statement => statement.Name);
    }

    /// <summary>Everything in the file; answers its outputs.</summary>
    public IReadOnlyDictionary<string, object?> Run()
    {
        foreach (var symbol in _symbols.Keys)
        {
            Value(symbol);
        }

        foreach (var resource in _resources.Where(resource => resource.File == _path))
        {
            _ = resource.Body;
        }

        return _files.Statements(_path).OfType<Output>().ToDictionary(output => output.Name, output => Expressions(null).Of(output.Value));
    }

    /// <summary>The value of a parameter, variable, resource or module.</summary>
    public object? Value(string symbol)
    {
        if (!_values.TryGetValue(symbol, out var value))
        {
            var statement = _symbols.GetValueOrDefault(symbol) ?? throw new InvalidOperationException($"{_path}: {symbol} is not defined");
            _values[symbol] = value = Of(statement);
        }

        return value;
    }

    /// <summary>The text of a file that a template loads, by its path from this file.</summary>
    public string TextOf(string relative) => _files.Text(Resolve(relative));

    private object? Of(Statement statement) => statement switch
    {
        Parameter parameter => _parameters.TryGetValue(parameter.Name, out var given) ? given : Expressions(null).Of(parameter.Default!),
        Variable variable => Expressions(null).Of(variable.Value),
        Resource resource => Each(resource.Condition, resource.Body, (body, locals) => Create(resource, body, locals), null),
        Module module => Each(module.Condition, module.Body, (body, locals) => Create(module, body, locals), new DeployedModule(null)),
        _ => throw new InvalidOperationException($"{_path}: {statement.Name} has no value"),
    };

    private object? Each(Expression? condition, Expression body, Func<ObjectOf, Locals?, object?> create, object? otherwise)
    {
        if (condition is not null && Expressions(null).Of(condition) is false)
        {
            return otherwise;
        }

        return body is Loop loop
            ? Expressions(null).Items(loop).Select(locals => create((ObjectOf)loop.Body, locals)).ToList()
            : create((ObjectOf)body, null);
    }

    private Deployed Create(Resource resource, ObjectOf body, Locals? locals)
    {
        var expressions = Expressions(locals);
        var parent = body.Find("parent") is { } of ? (Deployed?)expressions.Of(of) : null;
        var scope = body.Find("scope") is { } at ? (Deployed?)expressions.Of(at) : null;
        var name = (string)expressions.Of(body.Find("name") ?? throw new InvalidOperationException($"{_path}: {resource.Name} has no name"))!;
        var created = new Deployed(_path, resource, name, parent, scope, () => expressions.Object(body, except: ["parent", "scope", "dependsOn"]));
        _resources.Add(created);
        return created;
    }

    private DeployedModule Create(Module module, ObjectOf body, Locals? locals)
    {
        var parameters = body.Find("params") is { } given ? (Dictionary<string, object?>)Expressions(locals).Of(given)! : [];
        return new DeployedModule(new Evaluation(_files, Resolve(module.Path), parameters, _resources).Run());
    }

    private ExpressionValues Expressions(Locals? locals) => new(this, locals);

    private string Resolve(string relative)
    {
        var parts = new List<string>(_path.Split('/')[..^1]);
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
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
}

/// <summary>Names that a loop gives.</summary>
internal sealed record Locals(Locals? Outer, IReadOnlyDictionary<string, object?> Values)
{
    public bool TryFind(string name, out object? value) =>
        Values.TryGetValue(name, out value) || (Outer is not null && Outer.TryFind(name, out value));
}
