namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// The form in which tokens are compared: lower case, with the Vietnamese tone mark at its newer place (<c>hoà</c> and <c>hòa</c>,
/// <c>thuỷ</c> and <c>thủy</c> are the same syllable), and one hyphen for all (<c>Bà Rịa – Vũng Tàu</c>).
/// </summary>
internal static class Folding
{
    /// <summary>No word of a lexicon is longer; longer tokens are unknown.</summary>
    public const int LongestTerm = 48;

    private const string OpenA = "àáảãạ";
    private const string OpenE = "èéẻẽẹ";
    private const string OpenY = "ỳýỷỹỵ";
    private const string TonedO = "òóỏõọ";
    private const string TonedU = "ùúủũụ";

    public static string Fold(string token)
    {
        Span<char> buffer = stackalloc char[LongestTerm];
        return Fold(token, buffer).ToString();
    }

    /// <summary>Writes the folded token into <paramref name="buffer"/>; empty where it does not fit.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> token, Span<char> buffer)
    {
        if (token.Length > buffer.Length || token.Length == 0)
        {
            return [];
        }

        var ascii = true;
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            if (c < 0x80)
            {
                buffer[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
            else
            {
                ascii = false;
                buffer[i] = c switch
                {
                    '’' => '\'',
                    '–' or '‑' => '-',
                    'Ð' or 'ð' => 'đ', // The Icelandic letter looks the same, and keyboards have it.
                    _ => LetterCase.Lower(c),
                };
            }
        }

        var folded = buffer[..token.Length];
        if (!ascii && folded.Length >= 2)
        {
            MoveTone(folded);
        }

        return folded;
    }

    private static void MoveTone(Span<char> syllable)
    {
        ref var before = ref syllable[^2];
        ref var last = ref syllable[^1];
        if (before == 'o' && OpenA.IndexOf(last, StringComparison.Ordinal) is >= 0 and var a)
        {
            (before, last) = (TonedO[a], 'a');
        }
        else if (before == 'o' && OpenE.IndexOf(last, StringComparison.Ordinal) is >= 0 and var e)
        {
            (before, last) = (TonedO[e], 'e');
        }
        else if (
            before == 'u'
            && (syllable.Length < 3 || syllable[^3] != 'q')
            && OpenY.IndexOf(last, StringComparison.Ordinal) is >= 0 and var y
        )
        {
            (before, last) = (TonedU[y], 'y');
        }
    }
}
