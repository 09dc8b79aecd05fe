namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>
/// Cuts text into words of one script: lower-case, composed, with a boundary on both ends. Digits, punctuation and
/// white space end a word; so does a change of script, except between Han and kana. An apostrophe before a letter
/// ends a word and stays on it ("l'", "qu'"). Web and mail addresses are skipped.
/// </summary>
internal ref struct WordScanner(CharacterTable characters, ReadOnlySpan<char> text, Span<char> buffer)
{
    private readonly ReadOnlySpan<Script> _scripts = characters.Scripts;
    private readonly ReadOnlySpan<char> _folded = characters.Folded;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _length;

    /// <summary>The script of the current word; kana where Han and kana mix.</summary>
    public Script Script { get; private set; }

    /// <summary>Letters of the current word, boundaries not counted.</summary>
    public readonly int Letters => _length - 2;

    /// <summary>The current word with its boundaries.</summary>
    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>Moves to the next word; false at the end of the text.</summary>
    public bool Next()
    {
        while (_at < _text.Length && _scripts[_text[_at]] <= Script.Ignored)
        {
            _at++;
        }

        if (_at == _text.Length)
        {
            return false;
        }

        Script = _scripts[_text[_at]];
        _buffer[0] = NgramHash.Boundary;
        _length = 1;
        Collect();
        _buffer[_length++] = NgramHash.Boundary;
        return true;
    }

    private void Collect()
    {
        var most = Math.Min(_buffer.Length, NgramHash.LongestWord) - 2;
        while (_at < _text.Length && _length < most)
        {
            var c = _text[_at];
            var script = _scripts[c];
            if (script == Script)
            {
                _buffer[_length++] = _folded[c];
            }
            else if (script == Script.Mark)
            {
                _buffer[_length - 1] = characters.Compose(_buffer[_length - 1], c);
            }
            else if (script == Script.None || (script != Script.Ignored && !MergeEastAsian(script)))
            {
                EndWith(c);
                return;
            }
            else if (script != Script.Ignored)
            {
                _buffer[_length++] = c;
            }

            _at++;
        }
    }

    private bool MergeEastAsian(Script script)
    {
        if ((script, Script) is (Script.Kana, Script.Han) or (Script.Han, Script.Kana))
        {
            Script = Script.Kana;
            return true;
        }

        return false;
    }

    private void EndWith(char c)
    {
        if (c is '\'' or '\u2019' or '\u02BC' && _at + 1 < _text.Length && _scripts[_text[_at + 1]] > Script.Ignored)
        {
            _buffer[_length++] = '\'';
        }
        else if (c is ':' or '.' && IsAddress())
        {
            SkipToBlank();
        }
    }

    private readonly bool IsAddress() => _buffer[1.._length] is "http" or "https" or "www" or "ftp";

    private void SkipToBlank()
    {
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        _length = 1;
    }
}
