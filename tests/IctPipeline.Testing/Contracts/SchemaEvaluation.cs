using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IctPipeline.Testing.Contracts;

/// <summary>Holds one document against a schema.</summary>
internal sealed class SchemaEvaluation(JsonSchema schema, List<string> errors)
{
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    public void Evaluate(JsonElement rule, JsonElement value, string path)
    {
        if (rule.ValueKind == JsonValueKind.False)
        {
            Fail(path, "must not be there");
        }

        if (rule.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (rule.TryGetProperty("$ref", out var reference))
        {
            Evaluate(schema.Resolve(reference.GetString()!), value, path);
        }

        EvaluateAny(rule, value, path);
        EvaluateChoices(rule, value, path);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                EvaluateObject(rule, value, path);
                break;
            case JsonValueKind.Array:
                EvaluateArray(rule, value, path);
                break;
            case JsonValueKind.String:
                EvaluateText(rule, value.GetString()!, path);
                break;
            case JsonValueKind.Number:
                EvaluateNumber(rule, value.GetDouble(), path);
                break;
            default:
                break;
        }
    }

    private void EvaluateAny(JsonElement rule, JsonElement value, string path)
    {
        if (rule.TryGetProperty("type", out var type) && !JsonSchema.Types(type).Any(name => IsOfType(value, name)))
        {
            Fail(path, $"is {value.ValueKind}, not {type}");
        }

        if (rule.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
        {
            Fail(path, $"is not {only}");
        }

        if (rule.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
        {
            Fail(path, $"is none of {words}");
        }
    }

    private void EvaluateChoices(JsonElement rule, JsonElement value, string path)
    {
        if (rule.TryGetProperty("anyOf", out var choices))
        {
            var faults = choices.EnumerateArray().Select(choice => Faults(choice, value, path)).ToList();
            if (faults.All(each => each.Count > 0))
            {
                Fail(path, $"fits no choice: {string.Join("; or ", faults.Select(each => each[0]))}");
            }
        }

        if (rule.TryGetProperty("if", out var condition)
            && rule.TryGetProperty(Faults(condition, value, path).Count == 0 ? "then" : "else", out var consequence))
        {
            Evaluate(consequence, value, path);
        }
    }

    private void EvaluateObject(JsonElement rule, JsonElement value, string path)
    {
        if (rule.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(each => each.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
            {
                Fail(path, $"lacks {name}");
            }
        }

        var hasRest = rule.TryGetProperty("additionalProperties", out var rest);
        var hasProperties = rule.TryGetProperty("properties", out var properties);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var place = $"{path}/{property.Name}";
            if (!seen.Add(property.Name))
            {
                Fail(place, "is there twice");
            }

            if (hasProperties && properties.TryGetProperty(property.Name, out var own))
            {
                Evaluate(own, property.Value, place);
            }
            else if (hasRest)
            {
                Evaluate(rest, property.Value, place);
            }
        }
    }

    private void EvaluateArray(JsonElement rule, JsonElement value, string path)
    {
        if (rule.TryGetProperty("minItems", out var fewest) && value.GetArrayLength() < fewest.GetInt32())
        {
            Fail(path, $"has fewer than {fewest} items");
        }

        if (rule.TryGetProperty("maxItems", out var most) && value.GetArrayLength() > most.GetInt32())
        {
            Fail(path, $"has more than {most} items");
        }

        if (rule.TryGetProperty("items", out var items))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Evaluate(items, item, string.Create(CultureInfo.InvariantCulture, $"{path}/{index++}"));
            }
        }
    }

    private void EvaluateText(JsonElement rule, string value, string path)
    {
        if (rule.TryGetProperty("minLength", out var least) && value.EnumerateRunes().Count() < least.GetInt32())
        {
            Fail(path, $"has fewer than {least} characters");
        }

        if (rule.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value, JsonSchema.Translate(pattern), RegexOptions.ECMAScript, PatternLimit))
        {
            Fail(path, $"does not match {pattern}");
        }
    }

    private void EvaluateNumber(JsonElement rule, double value, string path)
    {
        if (rule.TryGetProperty("minimum", out var least) && value < least.GetDouble())
        {
            Fail(path, $"is under {least}");
        }

        if (rule.TryGetProperty("maximum", out var most) && value > most.GetDouble())
        {
            Fail(path, $"is over {most}");
        }
    }

    private List<string> Faults(JsonElement rule, JsonElement value, string path)
    {
        var faults = new List<string>();
        new SchemaEvaluation(schema, faults).Evaluate(rule, value, path);
        return faults;
    }

    private static bool IsOfType(JsonElement value, string name) => name switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
    };

    private void Fail(string path, string fault) => errors.Add($"{(path.Length == 0 ? "/" : path)} {fault}");
}
