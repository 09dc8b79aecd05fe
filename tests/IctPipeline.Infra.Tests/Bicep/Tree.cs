namespace IctPipeline.Infra.Tests.Bicep;

/// <summary>Walks through statements and expressions.</summary>
internal static class Tree
{
    /// <summary>The expressions that stand directly in a statement.</summary>
    public static IEnumerable<Expression> Expressions(Statement statement) => statement.Decorators.Concat(statement switch
    {
        Parameter { Default: { } value } => [value],
        Variable variable => [variable.Value],
        Output output => [output.Value],
        Resource resource => Both(resource.Condition, resource.Body),
        Module module => Both(module.Condition, module.Body),
        _ => Enumerable.Empty<Expression>(),
    });

    /// <summary>An expression and all that it is made of.</summary>
    public static IEnumerable<Expression> All(Expression expression) => Children(expression).SelectMany(All).Prepend(expression);

    public static IEnumerable<Expression> All(Statement statement) => Expressions(statement).SelectMany(All);

    /// <summary>Names that are used and given by no loop around them.</summary>
    public static IEnumerable<Name> FreeNames(Expression expression, IReadOnlySet<string>? bound = null)
    {
        bound ??= new HashSet<string>();
        if (expression is Name name)
        {
            return bound.Contains(name.Id) ? [] : [name];
        }

        if (expression is not Loop loop)
        {
            return Children(expression).SelectMany(child => FreeNames(child, bound));
        }

        var inner = new HashSet<string>(bound) { loop.Item };
        if (loop.Index is { } index)
        {
            inner.Add(index);
        }

        return FreeNames(loop.Source, bound).Concat(FreeNames(loop.Body, inner));
    }

    /// <summary>The object of a body, inside its loop where it has one.</summary>
    public static ObjectOf Object(Expression body) => (ObjectOf)(body is Loop loop ? loop.Body : body);

    private static IEnumerable<Expression> Both(Expression? condition, Expression body) => condition is null ? [body] : [condition, body];

    private static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        Interpolation text => text.Parts.OfType<Expression>(),
        ListOf list => list.Items,
        ObjectOf map => map.Members.SelectMany(member => new[] { member.Key, member.Value }),
        Loop loop => [loop.Source, loop.Body],
        Access access => [access.Target],
        Element element => [element.Target, element.Index],
        Call call => call.Arguments,
        Not not => [not.Operand],
        Negative negative => [negative.Operand],
        Binary binary => [binary.Left, binary.Right],
        Choice choice => [choice.Condition, choice.Then, choice.Otherwise],
        _ => [],
    };
}
