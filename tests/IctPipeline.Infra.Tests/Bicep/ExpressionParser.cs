using System.Globalization;

namespace IctPipeline.Infra.Tests.Bicep;

/// <summary>Reads an expression: choices, operators by rank, access, literals, lists, objects and loops.</summary>
internal sealed class ExpressionParser(TokenReader reader)
{
    /// <summary>From the loosest to the tightest.</summary>
    private static readonly string[][] Ranks = [["??"], ["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]];

    public Expression Read()
    {
        var condition = Operators(0);
        if (!reader.PeekBeyondLines.Is("?"))
        {
            return condition;
        }

        reader.SkipLines();
        var line = reader.Take().Line;
        reader.SkipLines();
        var then = Read();
        reader.SkipLines();
        reader.Take(":");
        reader.SkipLines();
        return new Choice(condition, then, Read(), line);
    }

    private Expression Operators(int rank)
    {
        if (rank == Ranks.Length)
        {
            return Unary();
        }

        var left = Operators(rank + 1);
        while (reader.Peek.Kind == TokenKind.Mark && Ranks[rank].Contains(reader.Peek.Value))
        {
            var mark = reader.Take();
            left = new Binary(mark.Value, left, Operators(rank + 1), mark.Line);
        }

        return left;
    }

    private Expression Unary()
    {
        var line = reader.Peek.Line;
        if (reader.TryTake("!"))
        {
            return new Not(Unary(), line);
        }

        return reader.TryTake("-") ? new Negative(Unary(), line) : Postfix(Primary());
    }

    private Expression Postfix(Expression target)
    {
        while (true)
        {
            var line = reader.Peek.Line;
            if (reader.TryTake(".") || reader.TryTake(".?"))
            {
                target = new Access(target, reader.Take(TokenKind.Word).Value, line);
            }
            else if (reader.TryTake("["))
            {
                target = new Element(target, Read(), line);
                reader.Take("]");
            }
            else if (!reader.TryTake("!"))
            {
                // "!" says that it is not null; it changes no value.
                return target;
            }
        }
    }

    private Expression Primary()
    {
        var token = reader.Take();
        return token.Kind switch
        {
            TokenKind.Number => new Constant(long.Parse(token.Value, CultureInfo.InvariantCulture), token.Line),
            TokenKind.Text => Text(token),
            TokenKind.Word => Word(token),
            TokenKind.Mark when token.Value == "(" => Bracketed(),
            TokenKind.Mark when token.Value == "[" => List(token.Line),
            TokenKind.Mark when token.Value == "{" => Object(token.Line),
            _ => throw reader.Fault($"an expression is expected, not '{token.Value}'"),
        };
    }

    private Expression Text(Token token) => token.Parts is [string only]
        ? new Constant(only, token.Line)
        : new Interpolation([.. token.Parts.Select(part => part is IReadOnlyList<Token> inner ? new ExpressionParser(new TokenReader(reader.File, inner)).Read() : part)], token.Line);

    private Expression Word(Token token) => token.Value switch
    {
        "true" => new Constant(true, token.Line),
        "false" => new Constant(false, token.Line),
        "null" => new Constant(null, token.Line),
        _ when reader.TryTake("(") => new Call(token.Value, Arguments(), token.Line),
        _ => new Name(token.Value, token.Line),
    };

    private List<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        for (reader.SkipLines(); !reader.TryTake(")"); reader.SkipLines())
        {
            if (arguments.Count > 0)
            {
                reader.Take(",");
                reader.SkipLines();
            }

            arguments.Add(Read());
        }

        return arguments;
    }

    private Expression Bracketed()
    {
        reader.SkipLines();
        var inner = Read();
        reader.SkipLines();
        reader.Take(")");
        return inner;
    }

    private Expression List(int line)
    {
        var items = new List<Expression>();
        for (reader.SkipLines(); !reader.TryTake("]"); Separate("]"))
        {
            if (items.Count == 0 && reader.TryTakeWord("for"))
            {
                var loop = Loop(line);
                reader.SkipLines();
                reader.Take("]");
                return loop;
            }

            items.Add(Read());
        }

        return new ListOf(items, line);
    }

    private Loop Loop(int line)
    {
        var pair = reader.TryTake("(");
        var item = reader.Take(TokenKind.Word).Value;
        string? index = null;
        if (pair)
        {
            reader.Take(",");
            index = reader.Take(TokenKind.Word).Value;
            reader.Take(")");
        }

        if (!reader.TryTakeWord("in"))
        {
            throw reader.Fault("'in' is expected");
        }

        var source = Read();
        reader.Take(":");
        reader.SkipLines();
        return new Loop(item, index, source, Read(), line);
    }

    private ObjectOf Object(int line)
    {
        var members = new List<Member>();
        for (reader.SkipLines(); !reader.TryTake("}"); Separate("}"))
        {
            var key = reader.Take();
            var name = key.Kind == TokenKind.Word || key.Parts is [string] ? key.Value : null;
            if (key.Kind is not (TokenKind.Word or TokenKind.Text))
            {
                throw reader.Fault($"a key is expected, not '{key.Value}'");
            }

            reader.Take(":");
            reader.SkipLines();
            members.Add(new Member(name, key.Kind == TokenKind.Word ? new Constant(key.Value, key.Line) : Text(key), Read()));
        }

        return new ObjectOf(members, line);
    }

    /// <summary>Items stand on lines of their own, or have commas between them.</summary>
    private void Separate(string end)
    {
        if (reader.Peek.Kind == TokenKind.NewLine)
        {
            reader.SkipLines();
        }
        else if (!reader.TryTake(",") && !reader.Peek.Is(end))
        {
            throw reader.Fault($"a comma, a line break or '{end}' is expected, not '{reader.Peek.Value}'");
        }
    }
}
