using System.Text.Json;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>A resource as it would be deployed. Expressions are worked out when they are looked at.</summary>
internal sealed class Deployed(JsonElement resource, Deployment deployment)
{
    public string Type { get; } = resource.GetProperty("type").GetString()!;

    /// <summary>With the names of its parents: <c>account/default/queue</c>.</summary>
    public string FullName { get; } = Text(resource, "name");

    public string Name => FullName.Split('/')[^1];

    public Deployed? Parent =>
        deployment.Resources.SingleOrDefault(other => other.Type == Above(Type) && other.FullName == Above(FullName));

    public string Id => Text(resource, "id");

    /// <summary>The id of what an extension resource such as a role assignment belongs to.</summary>
    public string Scope => Id[..Id.LastIndexOf("/providers/", StringComparison.Ordinal)];

    /// <summary>As the compiler foretold it.</summary>
    public string Source => resource.GetRawText();

    /// <summary>The value at a path of its body; null where there is none.</summary>
    public object? At(params string[] path)
    {
        var node = resource;
        return path.All(step => node.ValueKind == JsonValueKind.Object && node.TryGetProperty(step, out node)) ? Value(node) : null;
    }

    /// <summary>A list at a path; empty where there is none.</summary>
    public IReadOnlyList<object?> ListAt(params string[] path) => At(path) as IReadOnlyList<object?> ?? [];

    public override string ToString() => $"{Type} {FullName}";

    private static string Text(JsonElement resource, string name) => (string)ArmExpression.Of(resource.GetProperty(name).GetString()!)!;

    private static string Above(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    private static object? Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value)),
            JsonValueKind.Array => value.EnumerateArray().Select(Value).ToList(),
            JsonValueKind.String => ArmExpression.Of(value.GetString()!),
            JsonValueKind.Number => value.GetInt64(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
}
