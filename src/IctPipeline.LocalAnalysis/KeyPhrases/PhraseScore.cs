namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>
/// How much a phrase says of what a text is about. The factors for spaced writing were fitted (a log-linear ranker, its loss that of a
/// choice among the phrases of a text) to one half of public English abstracts, posts and pages and French and Portuguese posts; those
/// for Vietnamese were set by hand.
/// </summary>
internal readonly record struct PhraseScore
{
    private const double TitleGain = 1.6;
    private const double PositionScale = 120;

    /// <summary>Of 1.3, 1.7 and 2.2 the best for the keywords of news and the tags of posts.</summary>
    private const double TopicGain = 1.7;

    /// <summary>
    /// What a phrase gains for each word after its first. The fit wants half of it, since tags of posts are short; the phrases of news are
    /// not.
    /// </summary>
    private const double LengthGain = 0.2;

    /// <summary>In a text of so few words nearly all comes once, and longer phrases say more than the count of their words.</summary>
    private const int ShortText = 300;
    private const double LengthGainInShortText = 0.35;

    /// <summary>A longer word in capitals is shouted, not abbreviated.</summary>
    private const int LongestAbbreviation = 6;

    private static readonly PhraseScore Spaced = new()
    {
        SingleWord = 0.82,
        OncePhrase = 0.9,
        OnceEntity = 0.8,
        Entity = 1.43,
        Capital = 1.55,
        Abbreviation = 1.19,
    };

    private static readonly PhraseScore Vietnamese = new()
    {
        SingleWord = 0.8,
        OncePhrase = 0.8,
        OnceEntity = 0.6,
        Entity = 1,
        Capital = 1,
        Abbreviation = 1,
    };

    private double SingleWord { get; init; }

    private double OncePhrase { get; init; }

    private double OnceEntity { get; init; }

    private double Entity { get; init; }

    private double Capital { get; init; }

    private double Abbreviation { get; init; }

    public static PhraseScore For(bool isVietnamese) => isVietnamese ? Vietnamese : Spaced;

    /// <param name="words">Words of the whole text.</param>
    public double Of(Candidate phrase, int words)
    {
        var gain = words < ShortText ? LengthGainInShortText : LengthGain;
        var length = phrase.Words == 1 ? SingleWord : 1 + (gain * Math.Min(phrase.Words - 1, 2));
        var once =
            phrase.Count > 1 || phrase.InTitle || (phrase.Words == 1 && !phrase.IsEntity) ? 1
            : phrase.IsEntity ? OnceEntity
            : OncePhrase;
        var kind =
            phrase.IsEntity ? Entity
            : char.IsUpper(phrase.Text[0]) ? Capital
            : 1;
        return Math.Log(1 + phrase.Count)
            * phrase.Weight
            * length
            * once
            * kind
            * (IsAbbreviation(phrase.Text) ? Abbreviation : 1)
            * (phrase.InTitle ? TitleGain : 1)
            * (phrase.IsTopic ? TopicGain : 1)
            * (1 + (1 / (1 + (phrase.Position / PositionScale))));
    }

    private static bool IsAbbreviation(string text)
    {
        if (text.Length > LongestAbbreviation)
        {
            return false;
        }

        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 0;
    }
}
