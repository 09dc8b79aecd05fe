using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>What an English word may do in a key phrase, by its endings and two lists: nouns are what most keys are made of.</summary>
internal static class EnglishRole
{
    private static readonly string[] AdjectiveEndings =
    [
        "ous",
        "ful",
        "ive",
        "al",
        "ic",
        "able",
        "ible",
        "less",
        "ish",
        "ary",
        "ant",
        "ent",
        "ern",
        "ese",
        "ian",
        "est",
        "ory",
        "ical",
        "wide",
        "year-old",
    ];

    /// <summary>Longer words that end so and are no adjectives.</summary>
    private static readonly string[] NounEndings =
    [
        "ment",
        "agent",
        "president",
        "student",
        "resident",
        "accident",
        "incident",
        "patient",
        "parent",
        "client",
        "talent",
        "event",
        "percent",
        "cent",
        "rent",
        "tent",
        "continent",
        "content",
        "patent",
        "restaurant",
        "plant",
        "grant",
        "tenant",
        "giant",
        "assistant",
        "consultant",
        "lieutenant",
        "descendant",
        "immigrant",
        "migrant",
        "accountant",
        "participant",
        "infant",
        "servant",
        "hospital",
        "capital",
        "animal",
        "official",
        "festival",
        "journal",
        "signal",
        "metal",
        "deal",
        "goal",
        "coal",
        "material",
        "trial",
        "proposal",
        "removal",
        "approval",
        "arrival",
        "survival",
        "arsenal",
        "terminal",
        "tribunal",
        "rival",
        "principal",
        "cathedral",
        "canal",
        "meal",
        "seal",
        "appeal",
        "steal",
        "general",
        "memorial",
        "editorial",
        "referendal",
        "scandal",
        "music",
        "public",
        "republic",
        "traffic",
        "topic",
        "clinic",
        "critic",
        "mechanic",
        "fabric",
        "panic",
        "picnic",
        "epidemic",
        "pandemic",
        "academic",
        "antibiotic",
        "narcotic",
        "plastic",
        "executive",
        "initiative",
        "representative",
        "relative",
        "detective",
        "objective",
        "incentive",
        "alternative",
        "fugitive",
        "motive",
        "drive",
        "olive",
        "dive",
        "hive",
        "archive",
        "table",
        "vegetable",
        "cable",
        "fish",
        "dish",
        "vehicle",
        "library",
        "salary",
        "secretary",
        "military",
        "anniversary",
        "boundary",
        "summary",
        "february",
        "january",
        "diary",
        "sanctuary",
        "missionary",
        "judiciary",
        "subsidiary",
        "beneficiary",
        "dictionary",
        "documentary",
        "territory",
        "factory",
        "history",
        "story",
        "victory",
        "laboratory",
        "memory",
        "theory",
        "category",
        "inventory",
        "forest",
        "interest",
        "protest",
        "arrest",
        "test",
        "guest",
        "contest",
        "nest",
        "west",
        "harvest",
        "request",
        "quest",
        "chest",
        "priest",
        "politician",
        "musician",
        "physician",
        "technician",
        "civilian",
        "guardian",
        "historian",
        "librarian",
        "pedestrian",
        "veterinarian",
        "pattern",
        "concern",
        "government",
        "parliament",
        "amendment",
    ];

    public static PhraseRole At(AnalyzedText text, int i)
    {
        if (text.Has(i, TermTraits.EnglishVerb))
        {
            return PhraseRole.Break;
        }

        if (text.IsCapitalized(i) && !text.CapitalIsForced(i))
        {
            return text.Has(i, TermTraits.Nationality) ? PhraseRole.Modifier : PhraseRole.Content;
        }

        var word = text.TextOf(i);
        if (word.EndsWith("ly") && word.Length > 5 && !word.EndsWith("family") && !word.EndsWith("supply") && !word.EndsWith("assembly"))
        {
            return PhraseRole.Break;
        }

        if (word.EndsWith("ed") && word.Length > 4 && !word.EndsWith("eed"))
        {
            return PhraseRole.Inner;
        }

        if (word.EndsWith("ing") && word.Length > 6)
        {
            return PhraseRole.Inner;
        }

        return IsAdjective(word) ? PhraseRole.Modifier
            : text.Lexicon.Vocabulary.EnglishFrequency(text[i].Term) == 1 ? PhraseRole.Inner
            : PhraseRole.Content;
    }

    private static bool IsAdjective(ReadOnlySpan<char> word)
    {
        foreach (var ending in AdjectiveEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return !IsNoun(word);
            }
        }

        return false;
    }

    private static bool IsNoun(ReadOnlySpan<char> word)
    {
        foreach (var ending in NounEndings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
