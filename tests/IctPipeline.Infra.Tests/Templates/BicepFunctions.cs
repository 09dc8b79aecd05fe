using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>The functions of Bicep that the templates use.</summary>
internal static class BicepFunctions
{
    /// <summary>Names that the linter takes for functions.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string>
    {
        "empty", "split", "replace", "union", "concat", "contains", "toLower", "string", "max", "min", "uniqueString", "guid", "utcNow",
        "subscription", "resourceGroup", "environment", "subscriptionResourceId", "loadJsonContent", "loadTextContent",
    };

    public static object? Of(string name, IReadOnlyList<object?> given, Evaluation evaluation) => name switch
    {
        "empty" => given[0] is null or "" or IReadOnlyList<object?> { Count: 0 } or IReadOnlyDictionary<string, object?> { Count: 0 },
        "split" => ((string)given[0]!).Split((string)given[1]!).Cast<object?>().ToList(),
        "replace" => ((string)given[0]!).Replace((string)given[1]!, (string)given[2]!, StringComparison.Ordinal),
        "union" => Union(given),
        "concat" => given.SelectMany(list => (IReadOnlyList<object?>)list!).ToList(),
        "contains" => ((string)given[0]!).Contains((string)given[1]!, StringComparison.Ordinal),
        "toLower" => ((string)given[0]!).ToLowerInvariant(),
        "string" => Text(given[0]),
        "max" => given.Max(number => (long)number!),
        "min" => given.Min(number => (long)number!),
        "uniqueString" or "guid" => Hash(given),
        "utcNow" => new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc).ToString((string)given[0]!, CultureInfo.InvariantCulture),
        "subscription" => new Dictionary<string, object?> { ["id"] = "/subscriptions/0", ["subscriptionId"] = "0" },
        "resourceGroup" => new Dictionary<string, object?> { ["id"] = "/subscriptions/0/resourceGroups/rg", ["name"] = "rg" },
        "environment" => new Dictionary<string, object?> { ["suffixes"] = new Dictionary<string, object?> { ["storage"] = "core.windows.net" } },
        "subscriptionResourceId" => $"/subscriptions/0/providers/{Text(given[0])}/{Text(given[1])}",
        "loadTextContent" => evaluation.TextOf((string)given[0]!),
        "loadJsonContent" => Json(JsonDocument.Parse(evaluation.TextOf((string)given[0]!)).RootElement),
        _ => throw new InvalidOperationException($"The function {name} is not known here."),
    };

    public static string Text(object? value) => value switch
    {
        null => "",
        true => "true",
        false => "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static object? Json(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(member => member.Name, member => Json(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Json).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> Union(IReadOnlyList<object?> maps)
    {
        var result = new Dictionary<string, object?>();
        foreach (var (key, value) in maps.SelectMany(map => (IReadOnlyDictionary<string, object?>)map!))
        {
            result[key] = value;
        }

        return result;
    }

    /// <summary>As long as Azure's, and as unlike for unlike input; not the same.</summary>
    private static string Hash(IReadOnlyList<object?> parts)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts.Select(Text)))))[..13];
}
