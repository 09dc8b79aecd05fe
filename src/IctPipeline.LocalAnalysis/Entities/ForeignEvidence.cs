using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What the words beside a foreign name in Vietnamese text say of it, in one place.</summary>
internal readonly struct ForeignEvidence(AnalyzedText text, SpanSet spans)
{
    private const int LongestBrief = 6;

    /// <summary>A word right before it that says what it is.</summary>
    private const int Sure = 3;

    /// <summary>A word beside it that next to nothing else has.</summary>
    private const int Strong = 2;

    /// <summary>A word beside it that mostly has such names.</summary>
    private const int Weak = 1;

    public void Count(ref ForeignVotes votes, TokenRange run)
    {
        var (i, end) = (run.First, run.End);
        var isBrief = end == i + 1 && text[i].Is(TokenShape.AllUpper);
        var isBehindName =
            text.IsCapitalized(i - 1)
            && !text.StartsSentence(i)
            && !text.CapitalIsForced(i - 1)
            && !text.TriggerAt(i - 1).Is(Triggers.PersonTitle);
        if (text.IsInHeadline(i) || isBehindName || (isBrief && text[i].Length > LongestBrief))
        {
            return;
        }

        votes.Count(text.Lexicon.Cues.Before(text.Tokens, i), Sure);
        votes.Count(text.StartsSentence(end) ? null : text.Lexicon.Cues.After(text.Tokens, end), Strong);
        votes.Count(IsSource(i, end) || (TokenNumbers.Is(text, i - 1, "trên") && !isBrief) ? EntityCategories.Organization : null, Weak);
        if (isBrief)
        {
            votes.OnlyBodies = true;
            return;
        }

        votes.Count(Neighbour(i, end), Weak);
        votes.Count(FollowsRole(end) ? EntityCategories.Person : null, Strong);
        votes.Count(IsAt(i, end) ? EntityCategories.Location : null, Weak);
        votes.Count(Tail(i, end), Strong);
    }

    /// <summary>"theo Sputnik, …"</summary>
    private bool IsSource(int i, int end) => TokenNumbers.Is(text, i - 1, "theo") && (text.StartsSentence(end) || text[end].IsMark);

    /// <summary>"ở Doklam", "đến Sikkim", unlike "liên quan đến Brexit", "tại Big Data".</summary>
    private bool IsAt(int i, int end) =>
        (
            TokenNumbers.IsAny(text, i - 1, "tại", "ở", "gần")
            || (
                TokenNumbers.IsAny(text, i - 1, "đến", "tới")
                && !TokenNumbers.IsAny(text, i - 2, "quan", "tâm", "nhắc", "cập", "nói", "nghĩ", "biết")
            )
        )
        && !text[end - 1].Is(TokenShape.AllUpper | TokenShape.InnerUpper)
        && ((text.IsMark(end, ',') && text.IsPlace(text.NameAt(end + 1))) || !AreWords(i, end));

    private bool AreWords(int i, int end)
    {
        for (; i < end && text.Lexicon.Vocabulary.EnglishFrequency(text[i].Term) > 0; i++) { }
        return i == end;
    }

    /// <summary>By the last word: Sky News, Palm Beach, Mobile Expo, Techfest 2017, OceanBank.</summary>
    private string? Tail(int i, int end)
    {
        if (TokenNumbers.Year(text, end) > 0 && !text.StartsSentence(end))
        {
            return EntityCategories.Event;
        }

        var last = end - i > 1 ? text.TriggerAt(end - 1) : default;
        return last.Is(Triggers.OrganizationTail) || (text[end - 1].Is(TokenShape.InnerUpper) && text.TextOf(end - 1).EndsWith("Bank"))
                ? EntityCategories.Organization
            : last.Is(Triggers.PlaceTail) ? EntityCategories.Location
            : last.Is(Triggers.EventTail) ? EntityCategories.Event
            : null;
    }

    /// <summary>What a name beside it in a list is: "Ivanka và Jared", "Idlib, Hama và Raqqa".</summary>
    private string? Neighbour(int i, int end)
    {
        var isInList = text.IsMark(end, ',') || TokenNumbers.Is(text, end, "và");
        var before = TokenNumbers.Is(text, i - 1, "và") || (text.IsMark(i - 1, ',') && isInList) ? spans.At(i - 2) : null;
        var name = before ?? (TokenNumbers.Is(text, end, "và") && !text.StartsSentence(end) ? spans.At(end + 1) : null);
        return
            name?.Category is EntityCategories.Person or EntityCategories.Location or EntityCategories.Organization
            && !text.StartsSentence(i)
            && !text[name.First].Is(TokenShape.Accented)
            ? name.Category
            : null;
    }

    /// <summary>"Shen Dingli, nhà phân tích", "Raghuram Rajan - cựu Thống đốc": who somebody is, behind the name.</summary>
    private bool FollowsRole(int end)
    {
        if (!text.IsMark(end, ',') && !(text.IsHyphen(end) && text[end].Is(TokenShape.SpaceBefore)))
        {
            return false;
        }

        var at = end + 1;
        while (TokenNumbers.IsAny(text, at, "một", "cựu", "nguyên", "cố", "nữ", "nam", "vị"))
        {
            at++;
        }

        return !text.StartsSentence(at)
            && (
                text.Lexicon.Cues.IsRole(text.Tokens, at)
                || (
                    text.TriggerAt(at) is var title
                    && title.Is(Triggers.PersonTitle)
                    && spans.At(at + title.Length) is not { Category: EntityCategories.Person }
                )
            );
    }
}
