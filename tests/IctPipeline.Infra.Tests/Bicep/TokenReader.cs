namespace IctPipeline.Infra.Tests.Bicep;

/// <summary>Walks over tokens.</summary>
internal sealed class TokenReader(string file, IReadOnlyList<Token> tokens)
{
    private int _at;

    public string File { get; } = file;

    public Token Peek => tokens[_at];

    /// <summary>The next token that is no line break.</summary>
    public Token PeekBeyondLines
    {
        get
        {
            var at = _at;
            while (tokens[at].Kind == TokenKind.NewLine)
            {
                at++;
            }

            return tokens[at];
        }
    }

    public Token Take() => tokens[_at++];

    public Token Take(TokenKind kind) => Peek.Kind == kind ? Take() : throw Fault($"{kind} is expected, not '{Peek.Value}'");

    public void Take(string mark)
    {
        if (!TryTake(mark))
        {
            throw Fault($"'{mark}' is expected, not '{Peek.Value}'");
        }
    }

    public bool TryTake(string mark)
    {
        if (!Peek.Is(mark))
        {
            return false;
        }

        _at++;
        return true;
    }

    public bool TryTakeWord(string word)
    {
        if (!Peek.IsWord(word))
        {
            return false;
        }

        _at++;
        return true;
    }

    public void SkipLines()
    {
        while (Peek.Kind == TokenKind.NewLine)
        {
            _at++;
        }
    }

    public BicepException Fault(string fault) => new(File, Peek.Line, fault);
}
