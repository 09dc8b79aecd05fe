using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>
/// Works out what the compiler leaves as an expression of Azure Resource Manager: texts that hold a value that only Azure knows, such as
/// the address of an account. It works out all else by itself.
/// </summary>
internal sealed class ArmExpression
{
    private readonly string _text;
    private int _at;

    private ArmExpression(string text) => _text = text;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>The value of a text in a template: its own, unless it stands in brackets.</summary>
    /// <exception cref="InvalidOperationException">The expression is of a kind that is not known here.</exception>
    public static object? Of(string text)
    {
        if (!text.StartsWith('[') || !text.EndsWith(']'))
        {
            return text;
        }

        var expression = new ArmExpression(text[1..^1]);
        var value = expression.Value();
        return expression.Next == '\0' ? value : throw expression.Fault();
    }

    private object? Value()
    {
        var value = Next == '\'' ? Text() : Call();
        var path = new List<string>();
        while (TryTake('.'))
        {
            path.Add(Word());
        }

        return value is Known known
            ? RuntimeValues.Of(known.Id, path)
            : path.Aggregate(value, (map, name) => map is IReadOnlyDictionary<string, object?> values ? values[name] : throw Fault());
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (_at++; Next != '\'' || Doubled(); _at++)
        {
            text.Append(Next == '\0' ? throw Fault() : Next);
        }

        _at++;
        return text.ToString();
    }

    /// <summary>Two quotation marks are one in the text; stands on the second afterwards.</summary>
    private bool Doubled()
    {
        if (_at + 1 >= _text.Length || _text[_at + 1] != '\'')
        {
            return false;
        }

        _at++;
        return true;
    }

    private object? Call()
    {
        var name = Word();
        var given = new List<object?>();
        for (Take('('); Next != ')'; TryTake(','))
        {
            given.Add(Value());
        }

        Take(')');
        return name switch
        {
            "reference" => new Known((string)given[0]!),
            "format" => string.Format(CultureInfo.InvariantCulture, (string)given[0]!, [.. given.Skip(1)]),
            "extensionResourceId" => $"{given[0]}/providers/{given[1]}/{given[2]}",
            "environment" => RuntimeValues.Environment,

            // As unlike for unlike input as Azure's, but not the same.
            "guid" => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', given))))[..32],
            _ => throw Fault(),
        };
    }

    private string Word()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Next))
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : throw Fault();
    }

    private void Take(char mark)
    {
        if (!TryTake(mark))
        {
            throw Fault();
        }
    }

    private bool TryTake(char mark)
    {
        if (Next != mark)
        {
            return false;
        }

        for (_at++; Next == ' '; _at++) { }

        return true;
    }

    private InvalidOperationException Fault() => new($"Not known at {_at}: {_text}");

    /// <summary>The properties of a resource once it is there.</summary>
    private sealed record Known(string Id);
}
