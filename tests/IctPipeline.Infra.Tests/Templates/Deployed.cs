using IctPipeline.Infra.Tests.Bicep;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>A resource as it would be deployed.</summary>
internal sealed class Deployed(string file, Resource statement, string name, Deployed? parent, Deployed? scope, Func<Dictionary<string, object?>> body)
{
    private readonly Lazy<Dictionary<string, object?>> _body = new(body);

    public string File { get; } = file;

    public string Symbol { get; } = statement.Name;

    public string Type { get; } = statement.TypeName;

    public bool Existing { get; } = statement.Existing;

    public int Line { get; } = statement.Line;

    public string Name { get; } = name;

    public Deployed? Parent { get; } = parent;

    /// <summary>The resource that an extension resource such as a role assignment belongs to.</summary>
    public Deployed? Scope { get; } = scope;

    public Dictionary<string, object?> Body => _body.Value;

    public string Id => Parent is null ? $"/{Type}/{Name}" : $"{Parent.Id}/{Type.Split('/')[^1]}/{Name}";

    /// <summary>The value at a path of its body; null where there is none.</summary>
    public object? At(params string[] path) => path.Aggregate((object?)Body, (node, step) => node is Dictionary<string, object?> map ? map.GetValueOrDefault(step) : null);

    /// <summary>A list at a path; empty where there is none.</summary>
    public IReadOnlyList<object?> ListAt(params string[] path) => At(path) as IReadOnlyList<object?> ?? [];

    public override string ToString() => $"{File}: {Symbol} ({Type} {Name})";
}

/// <summary>A module that was evaluated; its outputs are null where its condition does not hold.</summary>
internal sealed record DeployedModule(IReadOnlyDictionary<string, object?>? Outputs);
