using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>
/// Finds where sentences end. A full stop ends one unless it belongs to an abbreviation, an initial or a number; line breaks end
/// one unless the next line goes on in small letters (hard-wrapped text).
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Marks the first token of each sentence and returns the sentences as token ranges.</summary>
    public static List<TokenRange> Split(string text, Token[] tokens, Vocabulary vocabulary)
    {
        var sentences = new List<TokenRange>((tokens.Length / 16) + 1);
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > first && tokens[i].Is(TokenShape.LineBefore) && BreaksAtLine(text, tokens, i))
            {
                Close(i);
            }

            if (!IsTerminal(text, tokens[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Length && !tokens[end].Is(TokenShape.SpaceBefore) && IsClosing(text, tokens[end]))
            {
                end++;
            }

            if (end >= tokens.Length || EndsSentence(text, tokens, i, end, vocabulary))
            {
                Close(end);
                i = end - 1;
            }
        }

        Close(tokens.Length);
        return sentences;

        void Close(int end)
        {
            if (end > first)
            {
                tokens[first] = tokens[first] with { Shape = tokens[first].Shape | TokenShape.SentenceStart };
                sentences.Add(new TokenRange(first, end));
                first = end;
            }
        }
    }

    private static bool BreaksAtLine(string text, Token[] tokens, int i)
    {
        var gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
        return gap.Count('\n') > 1 || !(tokens[i].IsWord && char.IsLower(text[tokens[i].Start]));
    }

    private static bool IsTerminal(string text, Token token) =>
        token.IsMark && text[token.Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '．';

    private static bool IsClosing(string text, Token token) =>
        token.IsMark && (CharacterClass.IsClosingQuote(text[token.Start]) || IsTerminal(text, token) || text[token.Start] == '/');

    private static bool EndsSentence(string text, Token[] tokens, int mark, int next, Vocabulary vocabulary)
    {
        var following = tokens[next];
        if (text[tokens[mark].Start] is '。' or '！' or '？' or '．')
        {
            return true;
        }

        if (!following.Is(TokenShape.SpaceBefore))
        {
            return false;
        }

        if (following.IsWord && !following.Is(TokenShape.Ideograph) && char.IsLower(text[following.Start]))
        {
            return false;
        }

        if (text[tokens[mark].Start] != '.' || mark == 0)
        {
            return true;
        }

        var before = tokens[mark - 1];
        if (tokens[mark].Is(TokenShape.SpaceBefore))
        {
            // Tokenized text: "TP . HCM", "GS . TS . Trần Văn Ba", "N.T . H". A single letter may as well end the sentence there.
            return !IsHiddenName(text, tokens, mark, next)
                && !(before.IsCapitalized && vocabulary.Has(before.Term, TermTraits.Abbreviation) && following.IsCapitalized);
        }

        if (before.Is(TokenShape.HasDigit | TokenShape.Number))
        {
            return !(before.Is(TokenShape.SentenceStart) && before.Length <= 2);
        }

        var isInitial =
            (before.Length == 1 && before.IsCapitalized)
            || (following.IsMark && text[following.Start] is '(' or ',' && NameInitial.IsCluster(text, before));
        return !isInitial && !(vocabulary.Has(before.Term, TermTraits.Abbreviation) && following.IsWord | following.IsNumber);
    }

    /// <summary>N.T . Tr: initials that go on.</summary>
    private static bool IsHiddenName(string text, Token[] tokens, int mark, int next) =>
        tokens[next].IsWord
        && !tokens[next].Is(TokenShape.LineBefore)
        && (NameInitial.Is(text, tokens[next]) || text.AsSpan(tokens[next].Start, tokens[next].Length).Contains('.'))
        && text.AsSpan(tokens[mark - 1].Start, tokens[mark - 1].Length).Contains('.');
}
