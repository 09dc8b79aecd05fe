namespace IctPipeline.Infra.Tests.Bicep;

/// <summary>Kinds of tokens.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Text,
    Mark,
    NewLine,
    End,
}

/// <summary>A piece of source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The word, the digits, or the mark.</param>
/// <param name="Line">Where, from 1.</param>
internal sealed record Token(TokenKind Kind, string Value, int Line)
{
    /// <summary>Of a text: constant parts and, between them, the tokens of what is interpolated.</summary>
    public IReadOnlyList<object> Parts { get; init; } = [];

    public bool Is(string mark) => Kind == TokenKind.Mark && Value == mark;

    public bool IsWord(string word) => Kind == TokenKind.Word && Value == word;
}

/// <summary>The source is no Bicep that this parser knows.</summary>
internal sealed class BicepException(string file, int line, string fault) : Exception($"{file}({line}): {fault}");
