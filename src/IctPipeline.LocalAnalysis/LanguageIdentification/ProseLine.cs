namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>
/// How much one line reads like a sentence: its words against the marks and numbers of code, logs and rows of tables.
/// </summary>
internal readonly ref struct ProseLine
{
    /// <summary>From this share of tokens with marks of code on, in percent, the line is code.</summary>
    private const int CodeShare = 30;

    /// <summary>Below this share of plain words, in percent, the line is none of prose, whatever its marks.</summary>
    private const int WordShare = 60;

    private const int FewestWords = 4;

    /// <summary>So many words with letters outside ASCII are a phrase.</summary>
    private const int FewestMarked = 2;

    /// <summary>A line of so many words is prose without the mark that ends a sentence: texts are wrapped.</summary>
    private const int ManyWords = 8;

    /// <summary>So many letters of a script without capitals are a phrase, in whatever words they come.</summary>
    private const int FewestOtherLetters = 6;

    /// <summary>
    /// Below this share of other letters than Latin ones, in percent of the weighted letters, they are names in a Latin line.
    /// </summary>
    private const int OtherShare = 35;

    /// <summary>So many (weighted) are a sentence, even one with code in it.</summary>
    private const int ManyOtherLetters = 24;

    private static readonly string[] CommentOpenings = ["//", "/*", "*/", "# ", "#!", "-- ", "<!--", "\"\"\"", "'''", "$ ", ">>> ", "%% "];

    private readonly int _tokens;
    private readonly int _words;
    private readonly int _code;
    private readonly int _latin;
    private readonly int _other;
    private readonly int _marked;
    private readonly bool _ends;
    private readonly bool _isComment;

    public ProseLine(ReadOnlySpan<char> line, CharacterTable characters)
    {
        line = line.Trim();
        foreach (var opening in CommentOpenings)
        {
            _isComment |= line.StartsWith(opening, StringComparison.Ordinal);
        }

        _ends = line.TrimEnd("\"'”’»)]") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or ':'];
        foreach (var range in line.SplitAny(' ', '\t', '\u00A0'))
        {
            var token = line[range];
            if (token.IsEmpty)
            {
                continue;
            }

            var (latin, other, isMarked, hasDigit) = Letters(token, characters);
            _latin += latin;
            _other += other;
            _tokens++;
            _marked += isMarked ? 1 : 0;
            if (CodeMarks.In(token))
            {
                _code++;
            }
            else
            {
                _words += other > 0 || (latin > 0 && !hasDigit) ? 1 : 0;
            }
        }
    }

    /// <summary>Code by its marks or by the sign of a comment.</summary>
    public bool IsCode => !IsOtherSentence && (_isComment || (_code * 100 >= _tokens * CodeShare && _code > 0));

    /// <summary>Code, a log, a row of numbers: nothing that a sentence is made of.</summary>
    public bool IsOdd => IsCode || (!IsOtherSentence && _words * 100 < _tokens * WordShare);

    /// <summary>A sentence or a part of one.</summary>
    public bool IsProse =>
        !IsOdd && (HasOtherScript ? _other >= FewestOtherLetters : _marked >= FewestMarked || _words >= (_ends ? FewestWords : ManyWords));

    /// <summary>Written in another script than the Latin one, whose words are names and terms there.</summary>
    public bool HasOtherScript => _other > 0 && _other * 100 >= (_other + _latin) * OtherShare;

    /// <summary>Code is written in ASCII: a line of other letters is a sentence about it, or a comment in the author's language.</summary>
    public bool IsOtherSentence =>
        (HasOtherScript && _other >= ManyOtherLetters) || (_marked > FewestMarked && _marked * 100 >= _tokens * OtherShare);

    /// <summary>
    /// Letters of the Latin script, and of all others by their weight; whether one is from À to ỿ, and one a digit. In one go, since the
    /// framework's ContainsAnyInRange boxes both ends at each call until it is compiled for good: an eighth of what the first files
    /// allocated.
    /// </summary>
    private static (int Latin, int Other, bool IsMarked, bool HasDigit) Letters(ReadOnlySpan<char> token, CharacterTable characters)
    {
        int latin = 0,
            other = 0;
        bool isMarked = false,
            hasDigit = false;
        foreach (var c in token)
        {
            var script = characters.Scripts[c];
            latin += script == Script.Latin ? 1 : 0;
            other += script > Script.Latin ? ScriptGroups.LetterWeight(script) : 0;
            isMarked |= c is >= '\u00C0' and <= '\u1EFF';
            hasDigit |= char.IsAsciiDigit(c);
        }

        return (latin, other, isMarked, hasDigit);
    }
}
