using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Words of English texts that name no body and nobody, though they have a capital: kinds of things, one or several.</summary>
internal static class ThingWords
{
    /// <summary>What a product's name ends with: <c>Codex CLI</c>, <c>Falcon Platform</c>.</summary>
    private static readonly string[] Products =
    [
        "CLI",
        "SDK",
        "API",
        "Platform",
        "Library",
        "Copilot",
        "Toolkit",
        "Plugin",
        "Extension",
        "Framework",
        "Console",
        "Editor",
        "IDE",
    ];

    /// <summary>Whether a name of several words is that of a product by its last word, and by a first one that is no plain word.</summary>
    public static bool IsProduct(AnalyzedText text, EntitySpan span) =>
        span.Length > 1
        && TokenNumbers.IsAny(text, span.End - 1, Products)
        && text.Lexicon.Vocabulary.EnglishFrequency(text[span.First].Term) == 0
        && !text.Has(span.First, TermTraits.CommonAbbreviation);

    /// <summary>"Basics", "Domains", "Developers": several of what the list has as a word.</summary>
    public static bool AreSeveral(AnalyzedText text, int i)
    {
        var word = text.TextOf(i);
        if (
            word.Length < 5
            || word[^1] != 's'
            || word[^2] == 's'
            || !text[i].Is(TokenShape.InitialUpper)
            || text[i].Is(TokenShape.AllUpper)
        )
        {
            return false;
        }

        return IsWord(text, word[..^1]) || (word.EndsWith("es", StringComparison.Ordinal) && IsWord(text, word[..^2]));
    }

    private static bool IsWord(AnalyzedText text, ReadOnlySpan<char> stem)
    {
        var term = text.Lexicon.Vocabulary.Find(stem);
        return text.Lexicon.Vocabulary.EnglishFrequency(term) > 0 && !text.Lexicon.Vocabulary.Has(term, TermTraits.PersonName);
    }

    /// <summary>"the Auth Token", "the Frontend Configuration": a thing of a kind, and no body.</summary>
    public static bool IsTerm(AnalyzedText text, EntitySpan span) =>
        span.Length == 2
        && TokenNumbers.IsAny(text, span.First - 1, "the", "a", "an", "your", "this", "each")
        && IsPlain(text, span.End - 1)
        && !EndsBody(text, span.End - 1)
        && !text.TriggerAt(span.End - 1).Is(Triggers.EventTail)
        && !TokenNumbers.Is(text, span.End - 1, "Republic");

    /// <summary>The last word of the name of a body, also one that is mostly a plain word (<c>Service</c>).</summary>
    public static bool EndsBody(AnalyzedText text, int i) =>
        text.TriggerAt(i).Is(Triggers.OrganizationTail)
        || TokenNumbers.IsAny(text, i, "Project", "Initiative", "Program", "Programme", "Service", "Force", "Institution");

    /// <summary>A word that says what a thing is, also one that is too new for the list: a plural of it, or a noun by its ending.</summary>
    public static bool IsPlain(AnalyzedText text, int i) =>
        IsCommon(text, i)
        || (
            text[i].Is(TokenShape.InitialUpper)
            && !text[i].Is(TokenShape.AllUpper)
            && !text.Has(i, TermTraits.PersonName)
            && (EnglishEndings.IsOn(text.TextOf(i)) || AreSeveral(text, i))
        );

    public static bool IsCommon(AnalyzedText text, int i) =>
        text.Lexicon.Vocabulary.EnglishFrequency(text[i].Term) > 0 || text.Has(i, TermTraits.CommonAbbreviation);
}
