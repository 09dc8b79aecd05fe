using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>
/// Cuts a text into tokens in one pass. Abbreviations (<c>TT&amp;TT</c>, <c>U.S.</c>), names with digits (<c>M090</c>), decimals,
/// web and mail addresses stay whole; hyphens, slashes and brackets are tokens of their own, so that dates and compounds are
/// read by those who know what they mean.
/// </summary>
internal static class Tokenizer
{
    public static Token[] Tokenize(string text, Vocabulary vocabulary, string language = "")
    {
        var tokens = new List<Token>(text.Length / 4 + 8);
        var breaks = TokenShape.SpaceBefore | TokenShape.LineBefore;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF')
            {
                breaks |= c is '\n' or '\r' or '\u2028' or '\u2029'
                    ? TokenShape.SpaceBefore | TokenShape.LineBefore
                    : TokenShape.SpaceBefore;
                at++;
                continue;
            }

            if (c == '_' && JoinsWords(text, at))
            {
                breaks |= TokenShape.SpaceBefore | TokenShape.Joined;
                at++;
                continue;
            }

            var token = Next(text, at, vocabulary, language);
            tokens.Add(token with { Shape = token.Shape | breaks });
            breaks = TokenShape.None;
            at = token.End;
        }

        return [.. tokens];
    }

    /// <summary>Hà_Nội: the way in which tools mark that syllables are one word.</summary>
    private static bool JoinsWords(string text, int at) => at > 0 && at + 1 < text.Length && IsPart(text[at - 1]) && IsPart(text[at + 1]);

    private static bool IsPart(char c) =>
        CharacterClass.IsLetter(c) || CharacterClass.IsDigit(c) || c is '.' or ',' or '-' or '/' or '&' or ')' or '(';

    private static Token Next(string text, int at, Vocabulary vocabulary, string language)
    {
        var c = text[at];
        if (CharacterClass.IsIdeograph(c))
        {
            return new Token(at, 1, TokenShape.Word | TokenShape.Ideograph, vocabulary.Find(text.AsSpan(at, 1)));
        }

        var address = AddressScanner.LengthAt(text, at, out var isMail);
        if (address > 0)
        {
            return new Token(at, address, TokenShape.Word | (isMail ? TokenShape.Email : TokenShape.Url), Vocabulary.Unknown);
        }

        if (CharacterClass.IsDigit(c))
        {
            var digits = NumberLength(text, at);
            var end = at + digits;
            return end < text.Length && CharacterClass.IsLetter(text[end]) && !CharacterClass.IsIdeograph(text[end])
                ? Word(text, at, vocabulary, language, digits)
                : new Token(at, digits, TokenShape.Number, vocabulary.Find(text.AsSpan(at, digits)));
        }

        if (CharacterClass.IsLetter(c))
        {
            return Word(text, at, vocabulary, language);
        }

        var length = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return new Token(at, length, TokenShape.Mark, vocabulary.Find(text.AsSpan(at, length)));
    }

    private static int NumberLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length)
        {
            if (CharacterClass.IsDigit(text[end]))
            {
                end++;
            }
            else if (text[end] is '.' or ',' && end + 1 < text.Length && CharacterClass.IsDigit(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end - at;
    }

    /// <param name="digits">Characters of a number that the word starts with: 5.000đ.</param>
    private static Token Word(string text, int at, Vocabulary vocabulary, string language, int digits = 1)
    {
        var end = WordEnd(text, at, digits, language);
        var span = text.AsSpan(at, end - at);
        return new Token(at, end - at, WordShape.Of(span), vocabulary.Find(span));
    }

    private static int WordEnd(string text, int at, int digits, string language)
    {
        var end = at + digits;
        while (end < text.Length)
        {
            var c = text[end];
            if ((CharacterClass.IsLetter(c) && !CharacterClass.IsIdeograph(c)) || CharacterClass.IsDigit(c))
            {
                end++;
                continue;
            }

            var joins =
                end + 1 < text.Length
                && CharacterClass.IsLetter(text[end + 1])
                && !CharacterClass.IsIdeograph(text[end + 1])
                && (
                    CharacterClass.IsApostrophe(c)
                        ? JoinsApostrophe(text, at, end)
                        : c == '&' && char.IsUpper(text[end - 1]) && char.IsUpper(text[end + 1])
                );
            if (!joins)
            {
                break;
            }

            if (CharacterClass.IsApostrophe(c) && Elision.At(text, at, end, language))
            {
                return end + 1;
            }

            end += 2;
        }

        return InitialsEnd(text, at, end);
    }

    /// <summary>O'Brien and don't are one token; the possessive 's is left for the next one.</summary>
    private static bool JoinsApostrophe(string text, int start, int apostrophe)
    {
        var after = apostrophe + 1;
        if (text[after] is 's' or 'S')
        {
            return after + 1 < text.Length && CharacterClass.IsLetter(text[after + 1]);
        }

        return CharacterClass.IsLetter(text[start]);
    }

    /// <summary>U.S. and J.K. are one token, with the last full stop; so is A.B.C without one.</summary>
    private static int InitialsEnd(string text, int at, int end)
    {
        if (end - at != 1 || !char.IsUpper(text[at]))
        {
            return end;
        }

        var reach = end;
        while (
            reach + 1 < text.Length
            && text[reach] == '.'
            && char.IsUpper(text[reach + 1])
            && (reach + 2 >= text.Length || !CharacterClass.IsLetter(text[reach + 2]))
        )
        {
            reach += 2;
        }

        return reach > end && reach < text.Length && text[reach] == '.' ? reach + 1 : reach;
    }
}
