using IctPipeline.Infra.Tests.Bicep;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>Works expressions out: texts, numbers, truth values, lists, maps, resources and modules.</summary>
internal sealed class ExpressionValues(Evaluation evaluation, Locals? locals)
{
    public object? Of(Expression expression) => expression switch
    {
        Constant constant => constant.Value,
        Interpolation text => string.Concat(text.Parts.Select(part => part is Expression inner ? BicepFunctions.Text(Of(inner)) : part)),
        ListOf list => list.Items.Select(Of).ToList(),
        ObjectOf map => Object(map, except: []),
        Loop loop => Items(loop).Select(each => new ExpressionValues(evaluation, each).Of(loop.Body)).ToList(),
        Name name => locals is not null && locals.TryFind(name.Id, out var value) ? value : evaluation.Value(name.Id),
        Access access => Property(access),
        Element element => Item(Of(element.Target), Of(element.Index)),
        Call call => BicepFunctions.Of(call.Function, [.. call.Arguments.Select(Of)], evaluation),
        Not not => !(bool)Of(not.Operand)!,
        Negative negative => -(long)Of(negative.Operand)!,
        Choice choice => (bool)Of(choice.Condition)! ? Of(choice.Then) : Of(choice.Otherwise),
        Binary binary => Operation(binary),
        _ => throw new InvalidOperationException($"Line {expression.Line}: {expression.GetType().Name} is not worked out."),
    };

    public Dictionary<string, object?> Object(ObjectOf map, string[] except)
    {
        var result = new Dictionary<string, object?>();
        foreach (var member in map.Members.Where(member => member.Name is null || !except.Contains(member.Name)))
        {
            result.Add(member.Name ?? BicepFunctions.Text(Of(member.Key)), Of(member.Value));
        }

        return result;
    }

    /// <summary>The names that a loop gives, turn by turn.</summary>
    public IEnumerable<Locals> Items(Loop loop) => ((IReadOnlyList<object?>)Of(loop.Source)!).Select((item, index) =>
    {
        var values = new Dictionary<string, object?> { [loop.Item] = item };
        if (loop.Index is { } name)
        {
            values[name] = (long)index;
        }

        return new Locals(locals, values);
    });

    private object? Property(Access access)
    {
        var path = new List<string>();
        Expression root = access;
        for (; root is Access step; root = step.Target)
        {
            path.Insert(0, step.Property);
        }

        return Of(root) switch
        {
            Deployed resource => RuntimeValues.Of(resource, path),
            DeployedModule module => path is ["outputs", var name] ? module.Outputs?[name] : throw new InvalidOperationException($"Line {access.Line}: a module has outputs only."),
            var other => path.Aggregate(other, (node, step) => ((IReadOnlyDictionary<string, object?>)node!).TryGetValue(step, out var value)
                ? value
                : throw new InvalidOperationException($"Line {access.Line}: there is no {step}.")),
        };
    }

    private static object? Item(object? target, object? index) => target switch
    {
        IReadOnlyList<object?> list => list[(int)(long)index!],
        IReadOnlyDictionary<string, object?> map => map[(string)index!],
        _ => throw new InvalidOperationException("Only lists and maps have items."),
    };

    private object? Operation(Binary binary)
    {
        var left = Of(binary.Left);
        return binary.Operator switch
        {
            "&&" => (bool)left! && (bool)Of(binary.Right)!,
            "||" => (bool)left! || (bool)Of(binary.Right)!,
            "??" => left ?? Of(binary.Right),
            "==" => Equals(left, Of(binary.Right)),
            "!=" => !Equals(left, Of(binary.Right)),
            ">" => (long)left! > (long)Of(binary.Right)!,
            ">=" => (long)left! >= (long)Of(binary.Right)!,
            "<" => (long)left! < (long)Of(binary.Right)!,
            "<=" => (long)left! <= (long)Of(binary.Right)!,
            "+" => (long)left! + (long)Of(binary.Right)!,
            "-" => (long)left! - (long)Of(binary.Right)!,
            "*" => (long)left! * (long)Of(binary.Right)!,
            "/" => (long)left! / (long)Of(binary.Right)!,
            "%" => (long)left! % (long)Of(binary.Right)!,
            _ => throw new InvalidOperationException($"Line {binary.Line}: {binary.Operator} is not worked out."),
        };
    }
}
