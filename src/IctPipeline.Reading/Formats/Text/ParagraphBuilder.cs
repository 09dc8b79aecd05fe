using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Text;

/// <summary>Joins wrapped lines into a paragraph.</summary>
internal sealed class ParagraphBuilder(LineWrapping wrapping)
{
    private readonly StringBuilder _text = new();
    private int _lastLine;

    public void Add(ReadOnlySpan<char> line, ReadOnlySpan<char> trimmed, List<Block> blocks)
    {
        if (!wrapping.IsWrapped)
        {
            blocks.Add(new Block(BlockKind.Paragraph, trimmed.ToString()));
            return;
        }

        // A short line before this one ended its paragraph, as does an indented line.
        var indented = line.Length > 1 && (line[0] == '\t' || line.StartsWith("  "));
        if (
            _text.Length > 0
            && (indented || (_lastLine < wrapping.Width * 2 / 3 && !char.IsLower(trimmed[0])) || TextBlocks.IsRule(trimmed))
        )
        {
            Flush(blocks);
        }

        Join(trimmed);
        _lastLine = trimmed.Length;
    }

    public void Flush(List<Block> blocks)
    {
        if (_text.Length > 0)
        {
            blocks.Add(new Block(BlockKind.Paragraph, _text.ToString()));
            _text.Clear();
        }
    }

    private void Join(ReadOnlySpan<char> line)
    {
        if (_text.Length == 0)
        {
            _text.Append(line);
            return;
        }

        var last = _text[^1];
        if (last is '\u00AD')
        {
            _text.Length--;
        }
        else if (last == '-' && _text.Length > 1 && char.IsAsciiLetterLower(_text[^2]) && char.IsAsciiLetterLower(line[0]))
        {
            // "infor-" + "mation"; compounds with capitals or digits ("CNTT-TT") keep their hyphen.
            _text.Length--;
        }
        else if (last != '-' && !(IsIdeograph(last) && IsIdeograph(line[0])))
        {
            _text.Append(' ');
        }

        _text.Append(line);
    }

    /// <summary>Chinese and Japanese put no space between words; Korean does.</summary>
    private static bool IsIdeograph(char c) =>
        c is (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFF60');
}
