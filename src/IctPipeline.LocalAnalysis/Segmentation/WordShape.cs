namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>The shape of a token that holds letters.</summary>
internal static class WordShape
{
    public static TokenShape Of(ReadOnlySpan<char> word)
    {
        var shape = TokenShape.Word;
        int upper = 0,
            lower = 0,
            letters = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c))
            {
                lower++;
                letters++;
            }
            else if (char.IsAsciiDigit(c))
            {
                shape |= TokenShape.HasDigit;
            }
            else if (char.IsUpper(c))
            {
                upper++;
                letters++;
            }
            else if (char.IsLetter(c))
            {
                lower++;
                letters++;
            }

            if (CharacterClass.IsVietnameseAccented(c))
            {
                shape |= TokenShape.Accented;
            }
        }

        if (char.IsUpper(word[0]))
        {
            shape |= TokenShape.InitialUpper;
        }

        if (upper == letters && letters >= 2)
        {
            shape |= TokenShape.AllUpper | (char.IsUpper(word[0]) ? TokenShape.None : TokenShape.InnerUpper);
        }
        else if (upper > (char.IsUpper(word[0]) ? 1 : 0) && (lower > 0 || !char.IsUpper(word[0])))
        {
            shape |= TokenShape.InnerUpper;
        }

        return shape;
    }
}
