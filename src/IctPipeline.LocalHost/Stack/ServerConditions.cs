using System.Text.Json;
using System.Text.Json.Serialization;
using IctPipeline.Core.Conditions;

namespace IctPipeline.LocalHost.Stack;

/// <summary>
/// What one server says is wrong with it, in lines of JSON after the first: <c>condition</c>, <c>subject</c> and <c>message</c>, or
/// <c>over</c>.
/// </summary>
/// <param name="board">Where it is put; null where nobody looks.</param>
internal sealed class ServerConditions(ConditionBoard? board)
{
    private readonly HashSet<(string Name, string Subject)> _raised = [];

    /// <summary>Takes a line; one that tells of no condition is nothing.</summary>
    public void Take(string line)
    {
        if (board is null || Parse(line) is not { } told || told.Condition is not { } name || told.Subject is not { } subject)
        {
            return;
        }

        if (told.Over)
        {
            _raised.Remove((name, subject));
            board.Clear(name, subject);
        }
        else
        {
            _raised.Add((name, subject));
            board.Raise(name, subject, told.Message ?? $"{subject}: {name}.");
        }
    }

    /// <summary>A server that has ended has no troubles any more.</summary>
    public void ClearAll()
    {
        foreach (var (name, subject) in _raised)
        {
            board?.Clear(name, subject);
        }

        _raised.Clear();
    }

    private static ToldCondition? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ServerConditionsJson.Default.ToldCondition);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A line of a server.</summary>
internal sealed record ToldCondition(string? Condition, string? Subject, string? Message, bool Over = false);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ToldCondition))]
internal sealed partial class ServerConditionsJson : JsonSerializerContext;
