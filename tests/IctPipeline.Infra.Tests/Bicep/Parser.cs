namespace IctPipeline.Infra.Tests.Bicep;

/// <summary>Reads the statements of a file. Knows the part of Bicep that the templates keep to, and refuses the rest.</summary>
internal sealed class Parser(string file, IReadOnlyList<Token> tokens)
{
    private readonly TokenReader _reader = new(file, tokens);

    /// <exception cref="BicepException">It is no Bicep that this parser knows.</exception>
    public static IReadOnlyList<Statement> Parse(string file, string text) => new Parser(file, new Tokenizer(file, text).Read()).Statements();

    private List<Statement> Statements()
    {
        var statements = new List<Statement>();
        while (true)
        {
            _reader.SkipLines();
            if (_reader.Peek.Kind == TokenKind.End)
            {
                return statements;
            }

            var decorators = Decorators();
            statements.Add(Statement() with { Decorators = decorators });
            if (_reader.Peek.Kind != TokenKind.End)
            {
                _reader.Take(TokenKind.NewLine);
            }
        }
    }

    private List<Call> Decorators()
    {
        var decorators = new List<Call>();
        while (_reader.TryTake("@"))
        {
            var expression = Expression();
            decorators.Add(expression as Call ?? throw _reader.Fault("a decorator is a call"));
            _reader.SkipLines();
        }

        return decorators;
    }

    private Statement Statement()
    {
        var keyword = _reader.Take(TokenKind.Word);
        if (keyword.Value == "targetScope")
        {
            _reader.Take("=");
            return new Scope(_reader.Take(TokenKind.Text).Value, keyword.Line);
        }

        var name = _reader.Take(TokenKind.Word).Value;
        return keyword.Value switch
        {
            "param" => new Parameter(name, _reader.Take(TokenKind.Word).Value, _reader.TryTake("=") ? Expression() : null, keyword.Line),
            "var" => new Variable(name, AfterEquals(), keyword.Line),
            "output" => new Output(name, _reader.Take(TokenKind.Word).Value, AfterEquals(), keyword.Line),
            "resource" => Resource(name, keyword.Line),
            "module" => Module(name, keyword.Line),
            _ => throw _reader.Fault($"'{keyword.Value}' begins no statement"),
        };
    }

    private Resource Resource(string name, int line)
    {
        var type = _reader.Take(TokenKind.Text).Value;
        var existing = _reader.TryTakeWord("existing");
        _reader.Take("=");
        var condition = Condition();
        return new Resource(name, type, existing, condition, Expression(), line);
    }

    private Module Module(string name, int line)
    {
        var path = _reader.Take(TokenKind.Text).Value;
        _reader.Take("=");
        var condition = Condition();
        return new Module(name, path, condition, Expression(), line);
    }

    private Expression? Condition()
    {
        if (!_reader.TryTakeWord("if"))
        {
            return null;
        }

        _reader.Take("(");
        var condition = Expression();
        _reader.Take(")");
        return condition;
    }

    private Expression AfterEquals()
    {
        _reader.Take("=");
        return Expression();
    }

    private Expression Expression() => new ExpressionParser(_reader).Read();
}
