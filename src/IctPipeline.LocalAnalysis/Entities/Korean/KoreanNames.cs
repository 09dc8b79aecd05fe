using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities.Korean;

/// <summary>
/// Names in Korean text, left to right: known ones, bodies and places by the ends of their words, persons. What is glued behind a name
/// must be a particle, for otherwise the word means something else (<c>미국</c>, but <c>미국인</c>).
/// </summary>
internal static class KoreanNames
{
    private static readonly KoreanTerms Terms = KoreanTerms.Shared;

    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        var runs = HangulRun.Of(text);
        Times(text, spans, runs);
        var persons = new KoreanPersons(text, runs);
        var run = 0;
        for (var i = 0; i < text.Count; i++)
        {
            while (run < runs.Count && runs[run].First < i)
            {
                run++;
            }

            if (!spans.IsFree(i))
            {
                continue;
            }

            var isRun = run < runs.Count && runs[run].First == i;
            var span =
                Known(text, i, isRun ? runs[run] : null)
                ?? (
                    isRun && runs[run].IsStart
                        ? Body(text, runs[run]) ?? persons.At(run) ?? Place(text, spans, runs[run]) ?? persons.LooksAt(run)
                        : Letter(text, i) ?? LatinBody(text, i) ?? Country(text, i)
                );
            if (span is not null && spans.TryAdd(span))
            {
                i = span.End - 1;
            }
        }
    }

    private static void Times(AnalyzedText text, SpanSet spans, List<HangulRun> runs)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (
                text[i].IsNumber
                && spans.IsFree(i)
                && (KoreanTimes.AtNumber(text, i) ?? KoreanQuantities.AtNumber(text, i)) is { } span
                && spans.TryAdd(WithStart(text, spans, span))
            )
            {
                i = span.End - 1;
            }
        }

        foreach (var run in runs)
        {
            if (run.IsStart && spans.IsFree(run.First) && (KoreanTimes.AtWord(text, run) ?? KoreanQuantities.AtWord(text, run)) is { } span)
            {
                spans.TryAdd(span);
            }
        }
    }

    /// <summary>28~34도, 제18호: what belongs to the number before it.</summary>
    private static EntitySpan WithStart(AnalyzedText text, SpanSet spans, EntitySpan span)
    {
        var first = span.First;
        if (
            first > 1
            && IsUntil(text, first - 1)
            && text[first - 2].IsNumber
            && spans.IsFree(first - 2)
            && !text[first].Is(TokenShape.LineBefore)
        )
        {
            return span with { First = first - 2, Value = null };
        }

        return
            first > 0
            && text.FirstCharacter(first - 1) == '제'
            && !text[first].Is(TokenShape.SpaceBefore)
            && text[first - 1].Is(TokenShape.SpaceBefore)
            && spans.IsFree(first - 1)
            ? span with
            {
                First = first - 1,
            }
            : span;
    }

    private static bool IsUntil(AnalyzedText text, int i) => text[i].IsMark && text.FirstCharacter(i) is '~' or '∼' or '～' or '-' or '–';

    /// <summary>A name of the lexicon whose word ends behind it, or that is the start of a longer body's name.</summary>
    private static EntitySpan? Known(AnalyzedText text, int i, HangulRun? run)
    {
        var known = text.NameAt(i);
        if (known.Length == 0 || (run is { IsStart: false }))
        {
            return null;
        }

        var end = i + known.Length;
        var rest = HangulRun.RestOfWord(text, end);
        if (!Terms.IsEnd(rest) && !(Terms.LengthAt(KoreanTerm.Title, rest) is > 1))
        {
            return null;
        }

        var entry = text.Lexicon[known.Entry];
        return new EntitySpan(
            i,
            end,
            entry.Category,
            (known.Weak ? EntityWeights.KnownWeakPattern : EntityWeights.KnownAlone) * EntityWeights.PatternLanguage,
            known.Entry,
            entry.Subcategory
        );
    }

    /// <summary>The longest start of the word that is the name of a body.</summary>
    private static EntitySpan? Body(AnalyzedText text, HangulRun run)
    {
        var word = run.In(text);
        for (var length = word.Length; length > 1; length--)
        {
            var name = word[..length];
            var rest = word[length..];
            if ((!Terms.IsEnd(rest) && !IsOffice(rest)) || (Terms.IsNoun(name) && !Terms.Is(KoreanTerm.Organization, name)))
            {
                continue;
            }

            var tail = Terms.TailLength(KoreanTerm.OrganizationTail, name);
            if (Terms.Is(KoreanTerm.Organization, name) || (tail > 0 && length - tail >= 2))
            {
                return new EntitySpan(run.First, run.First + length, EntityCategories.Organization, EntityWeights.HeadedBodyDoubtful);
            }
        }

        return null;
    }

    private static bool IsOffice(ReadOnlySpan<char> rest) =>
        Terms.LengthAt(KoreanTerm.Title, rest) is > 1 and var length && Terms.IsEnd(rest[length..]);

    private static EntitySpan? Place(AnalyzedText text, SpanSet spans, HangulRun run)
    {
        var word = run.In(text);
        var isBehindPlace = spans.At(run.First - 1) is { Category: EntityCategories.Location };
        for (var length = word.Length; length > 1; length--)
        {
            var name = word[..length];
            if (
                Terms.IsEnd(word[length..])
                && (
                    Terms.Is(KoreanTerm.Place, name)
                    || (isBehindPlace && Terms.Is(KoreanTerm.WeakPlace, name))
                    || (!Terms.IsNoun(name) && (IsTailed(name) || IsDistrict(name, isBehindPlace)))
                )
            )
            {
                return new EntitySpan(run.First, run.First + length, EntityCategories.Location, EntityWeights.HeadedPlace);
            }
        }

        return null;
    }

    private static bool IsTailed(ReadOnlySpan<char> name) =>
        Terms.TailLength(KoreanTerm.PlaceTail, name) is > 0 and var tail && name.Length - tail >= 2 && !Terms.IsNoun(name[..2]);

    /// <summary>수원시 영통구 이의동: a district of a known town, or behind the name of the place that it is a part of.</summary>
    private static bool IsDistrict(ReadOnlySpan<char> name, bool isBehindPlace) =>
        Terms.Is(KoreanTerm.DistrictTail, name[^1..])
        && name.Length is 3 or 4
        && (
            isBehindPlace
            || name[^1] == '읍'
            || (name[^1] is '시' or '군' or '구' && (Terms.Is(KoreanTerm.Place, name[..^1]) || Terms.Is(KoreanTerm.WeakPlace, name[..^1])))
        );

    /// <summary>A씨: somebody whose name is kept back.</summary>
    private static EntitySpan? Letter(AnalyzedText text, int i) =>
        text[i].Length == 1
        && text[i].IsCapitalized
        && HangulRun.RestOfWord(text, AfterAge(text, i + 1)) is ['씨' or '군' or '양', .. var rest]
        && Terms.IsEnd(rest)
            ? new EntitySpan(i, i + 1, EntityCategories.Person, EntityWeights.Initials)
            : null;

    /// <summary>Behind the age in brackets, if there is one: <c>A(76)씨</c>.</summary>
    private static int AfterAge(AnalyzedText text, int i) =>
        text.IsMark(i, '(') && i + 2 < text.Count && text[i + 1].IsNumber && text.IsMark(i + 2, ')') ? i + 3 : i;

    /// <summary>KBS, TBS: bodies with a name in Latin letters.</summary>
    private static EntitySpan? LatinBody(AnalyzedText text, int i) =>
        text[i].Is(TokenShape.InitialUpper | TokenShape.InnerUpper)
        && Terms.Is(KoreanTerm.Organization, text.TextOf(i))
        && Terms.IsEnd(HangulRun.RestOfWord(text, i + 1))
            ? new EntitySpan(i, i + 1, EntityCategories.Organization, EntityWeights.KnownAlone * EntityWeights.PatternLanguage)
            : null;

    /// <summary>美, 日: a country in one character, which stands alone among Hangul.</summary>
    private static EntitySpan? Country(AnalyzedText text, int i) =>
        text[i].Is(TokenShape.Ideograph) && Terms.Is(KoreanTerm.HanPlace, text.TextOf(i)) && !IsHan(text, i - 1) && !IsHan(text, i + 1)
            ? new EntitySpan(i, i + 1, EntityCategories.Location, EntityWeights.KnownWeakPattern)
            : null;

    private static bool IsHan(AnalyzedText text, int i) =>
        i >= 0 && i < text.Count && text[i].Is(TokenShape.Ideograph) && !CharacterClass.IsHangul(text.FirstCharacter(i));
}
