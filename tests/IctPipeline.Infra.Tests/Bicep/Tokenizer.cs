using System.Text;

namespace IctPipeline.Infra.Tests.Bicep;

/// <summary>Cuts Bicep source into tokens. Comments and directives are left out.</summary>
internal sealed class Tokenizer(string file, string text, int line = 1)
{
    private static readonly string[] Marks =
    [
        "??", "==", "!=", ">=", "<=", "&&", "||", "=>", "::", ".?", "{", "}", "[", "]", "(", ")", ":", ",", ".", "?", "!", "=",
        "<", ">", "+", "-", "*", "/", "%", "@",
    ];

    private readonly List<Token> _tokens = [];
    private int _at;
    private int _line = line;

    /// <exception cref="BicepException">A character has no place in Bicep, or a text does not end.</exception>
    public IReadOnlyList<Token> Read()
    {
        while (_at < text.Length)
        {
            Next();
        }

        _tokens.Add(new Token(TokenKind.End, "", _line));
        return _tokens;
    }

    private void Next()
    {
        var character = text[_at];
        if (character == '\n')
        {
            _tokens.Add(new Token(TokenKind.NewLine, "", _line++));
            _at++;
        }
        else if (char.IsWhiteSpace(character))
        {
            _at++;
        }
        else if (Starts("//") || character == '#')
        {
            _at = EndOfLine();
        }
        else if (Starts("/*"))
        {
            SkipComment();
        }
        else if (Starts("'''"))
        {
            ReadVerbatim();
        }
        else if (character == '\'')
        {
            ReadText();
        }
        else if (char.IsLetter(character) || character == '_')
        {
            Add(TokenKind.Word, Run(each => char.IsLetterOrDigit(each) || each == '_'));
        }
        else if (char.IsDigit(character))
        {
            Add(TokenKind.Number, Run(char.IsDigit));
        }
        else
        {
            Add(TokenKind.Mark, Array.Find(Marks, Starts) ?? throw Fault($"'{character}' has no meaning here"));
        }
    }

    private void ReadVerbatim()
    {
        var end = text.IndexOf("'''", _at + 3, StringComparison.Ordinal);
        if (end < 0)
        {
            throw Fault("a text of several lines does not end");
        }

        var value = text[(_at + 3)..end];
        _tokens.Add(new Token(TokenKind.Text, value, _line) { Parts = [value] });
        _line += value.Count(each => each == '\n');
        _at = end + 3;
    }

    private void ReadText()
    {
        var parts = new List<object>();
        var constant = new StringBuilder();
        for (_at++; ; _at++)
        {
            if (_at >= text.Length || text[_at] == '\n')
            {
                throw Fault("a text does not end on its line");
            }

            if (text[_at] == '\'')
            {
                break;
            }

            if (text[_at] == '\\')
            {
                constant.Append(Escaped());
            }
            else if (Starts("${"))
            {
                parts.Add(constant.ToString());
                constant.Clear();
                parts.Add(Interpolated());
            }
            else
            {
                constant.Append(text[_at]);
            }
        }

        _at++;
        parts.Add(constant.ToString());
        _tokens.Add(new Token(TokenKind.Text, string.Concat(parts.OfType<string>()), _line) { Parts = parts });
    }

    private char Escaped() => text[++_at] switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '\'' or '\\' or '$' => text[_at],
        _ => throw Fault($"\\{text[_at]} is no escape"),
    };

    private IReadOnlyList<Token> Interpolated()
    {
        var start = _at += 2;
        for (var (depth, quoted) = (1, false); ; _at++)
        {
            if (_at >= text.Length || text[_at] == '\n')
            {
                throw Fault("an interpolation does not end on its line");
            }

            quoted ^= text[_at] == '\'';
            depth += quoted ? 0 : text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return new Tokenizer(file, text[start.._at], _line).Read();
            }
        }
    }

    private void SkipComment()
    {
        var end = text.IndexOf("*/", _at, StringComparison.Ordinal);
        if (end < 0)
        {
            throw Fault("a comment does not end");
        }

        _line += text[_at..end].Count(each => each == '\n');
        _at = end + 2;
    }

    private int EndOfLine() => text.IndexOf('\n', _at) is var end and >= 0 ? end : text.Length;

    private string Run(Func<char, bool> belongs)
    {
        var end = _at;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return text[_at..end];
    }

    private void Add(TokenKind kind, string value)
    {
        _tokens.Add(new Token(kind, value, _line));
        _at += value.Length;
    }

    private bool Starts(string mark) => string.CompareOrdinal(text, _at, mark, 0, mark.Length) == 0;

    private BicepException Fault(string fault) => new(file, _line, fault);
}
