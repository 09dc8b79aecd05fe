namespace IctPipeline.Infra.Tests.Bicep;

/// <summary>An expression.</summary>
internal abstract record Expression(int Line);

internal sealed record Constant(object? Value, int Line) : Expression(Line);

/// <summary>A text with parts to be worked out: strings and expressions.</summary>
internal sealed record Interpolation(IReadOnlyList<object> Parts, int Line) : Expression(Line);

internal sealed record ListOf(IReadOnlyList<Expression> Items, int Line) : Expression(Line);

internal sealed record ObjectOf(IReadOnlyList<Member> Members, int Line) : Expression(Line)
{
    public Expression? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;
}

/// <param name="Name">Null where the key is worked out.</param>
/// <param name="Key">The key as an expression.</param>
internal sealed record Member(string? Name, Expression Key, Expression Value);

internal sealed record Loop(string Item, string? Index, Expression Source, Expression Body, int Line) : Expression(Line);

internal sealed record Name(string Id, int Line) : Expression(Line);

internal sealed record Access(Expression Target, string Property, int Line) : Expression(Line);

internal sealed record Element(Expression Target, Expression Index, int Line) : Expression(Line);

internal sealed record Call(string Function, IReadOnlyList<Expression> Arguments, int Line) : Expression(Line);

internal sealed record Not(Expression Operand, int Line) : Expression(Line);

internal sealed record Negative(Expression Operand, int Line) : Expression(Line);

internal sealed record Binary(string Operator, Expression Left, Expression Right, int Line) : Expression(Line);

internal sealed record Choice(Expression Condition, Expression Then, Expression Otherwise, int Line) : Expression(Line);

/// <summary>A statement with its decorators.</summary>
internal abstract record Statement(string Name, int Line)
{
    public IReadOnlyList<Call> Decorators { get; init; } = [];

    public Call? Decorator(string name) => Decorators.FirstOrDefault(decorator => decorator.Function == name);
}

internal sealed record Scope(string Value, int Line) : Statement("targetScope", Line);

internal sealed record Parameter(string Name, string Type, Expression? Default, int Line) : Statement(Name, Line);

internal sealed record Variable(string Name, Expression Value, int Line) : Statement(Name, Line);

internal sealed record Output(string Name, string Type, Expression Value, int Line) : Statement(Name, Line);

/// <param name="Type">Type and version: <c>Microsoft.Web/sites@2025-03-01</c>.</param>
internal sealed record Resource(string Name, string Type, bool Existing, Expression? Condition, Expression Body, int Line) : Statement(Name, Line)
{
    public string TypeName => Type.Split('@')[0];

    public string Version => Type.Contains('@', StringComparison.Ordinal) ? Type.Split('@')[1] : "";
}

/// <param name="Path">Relative to the file that holds it.</param>
internal sealed record Module(string Name, string Path, Expression? Condition, Expression Body, int Line) : Statement(Name, Line);
