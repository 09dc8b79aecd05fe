using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities.Korean;

/// <summary>
/// Persons in Korean text: a family name with one or two more syllables, told from nouns by the office before or behind it, by an age in
/// brackets, or by another place of the text that has these; and foreigners by their office.
/// </summary>
internal sealed class KoreanPersons
{
    private const int MostBetween = 2;
    private const int LongestForeign = 6;

    private static readonly KoreanTerms Terms = KoreanTerms.Shared;

    private readonly AnalyzedText _text;
    private readonly List<HangulRun> _runs;
    private readonly HashSet<string> _sure = new(StringComparer.Ordinal);

    public KoreanPersons(AnalyzedText text, List<HangulRun> runs)
    {
        (_text, _runs) = (text, runs);
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].IsStart && SureLength(i) is > 1 and var length)
            {
                _sure.Add(runs[i].In(text)[..length].ToString());
            }
        }
    }

    /// <summary>The person whom the run with this number starts with, or null.</summary>
    public EntitySpan? At(int run)
    {
        var first = _runs[run].First;
        if (!_runs[run].IsStart)
        {
            return null;
        }

        if (SureLength(run) is > 0 and var sure)
        {
            return Person(first, sure, sure > 1 ? EntityWeights.TitledPerson : EntityWeights.TitledWord);
        }

        if (KnownLength(run) is > 0 and var known)
        {
            return Person(first, known, EntityWeights.FullPerson);
        }

        return ForeignLength(run) is > 0 and var foreign ? Person(first, foreign, EntityWeights.TitledWord) : null;
    }

    /// <summary>The person whom the run with this number looks like, or null; asked last.</summary>
    public EntitySpan? LooksAt(int run) =>
        _runs[run].IsStart && LooksLength(run) is > 0 and var looks ? Person(_runs[run].First, looks, EntityWeights.GivenPair) : null;

    private static EntitySpan Person(int first, int length, double confidence) =>
        new(first, first + length, EntityCategories.Person, confidence);

    /// <summary>A name with an office, an age or a form of address beside it.</summary>
    private int SureLength(int run)
    {
        var word = _runs[run].In(_text);
        foreach (var length in (ReadOnlySpan<int>)[3, 4, 2])
        {
            if (word.Length < length || !IsShape(word[..length]) || IsPlace(word[..length]) || Terms.Is(KoreanTerm.Former, word[..length]))
            {
                continue;
            }

            var rest = word[length..];
            if (
                IsTitled(rest)
                || (rest.IsEmpty && (HasTitleBehind(run) || HasAge(_runs[run].End)) && (length != 2 || MayBeBrief(word)))
                || (length == 3 && HasLooks(word) && Terms.IsEnd(rest) && HasTitleBefore(run))
            )
            {
                return length;
            }
        }

        return
            Terms.Is(KoreanTerm.Surname, word[..1])
            && (
                (word.Length == 1 && MayStandAlone(word) && HasTitleNext(run))
                || (word.Length > 1 && word[1] == '씨' && Terms.IsEnd(word[2..]))
            )
            ? 1
            : 0;
    }

    private static bool MayStandAlone(ReadOnlySpan<char> surname) =>
        !Terms.Is(KoreanTerm.Former, surname) && (Terms.Is(KoreanTerm.TopSurname, surname) || !Terms.Is(KoreanTerm.Particle, surname));

    private static bool MayBeBrief(ReadOnlySpan<char> name) => Terms.Is(KoreanTerm.TopSurname, name[..1]) && !Terms.IsNoun(name);

    private int KnownLength(int run)
    {
        var word = _runs[run].In(_text);
        var lookup = _sure.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(4, word.Length); length > 1; length--)
        {
            if (lookup.Contains(word[..length]) && (Terms.IsEnd(word[length..]) || IsTitled(word[length..])))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>트럼프 대통령: whoever holds the office, and no noun.</summary>
    private int ForeignLength(int run)
    {
        var word = _runs[run].In(_text);
        return
            word.Length is > 1 and <= LongestForeign
            && !Terms.IsNoun(word)
            && !Terms.IsEnd(word[1..])
            && Terms.TailLength(KoreanTerm.OrganizationTail, word) == 0
            && !Terms.Is(KoreanTerm.Organization, word)
            && !Terms.Is(KoreanTerm.Place, word)
            && !Terms.Is(KoreanTerm.Title, word)
            && !Terms.Is(KoreanTerm.Former, word)
            && Terms.TailLength(KoreanTerm.Title, word) < 2
            && !Terms.Is(KoreanTerm.NoForeigner, word[^1..])
            && _text.AnyNameAt(_runs[run].First).Length == 0
            && Next(run, out var next)
            && Terms.LengthAt(KoreanTerm.ForeignTitle, next.In(_text)) is > 1 and var title
            && Terms.IsEnd(next.In(_text)[title..])
            ? word.Length
            : 0;
    }

    /// <summary>A name by its looks alone: a frequent family name, syllables of given names, and no noun with a particle.</summary>
    private int LooksLength(int run)
    {
        var word = _runs[run].In(_text);
        return
            word.Length >= 3
            && Terms.Is(KoreanTerm.CommonSurname, word[..1])
            && IsShape(word[..3])
            && Terms.IsEnd(word[3..])
            && HasLooks(word)
            && !Terms.IsNoun(word[..2])
            && !Terms.IsNoun(word[1..3])
            && !Terms.Is(KoreanTerm.Former, word)
            ? 3
            : 0;
    }

    /// <summary>Neither a noun nor a form of a verb.</summary>
    private static bool HasLooks(ReadOnlySpan<char> word) =>
        !Terms.IsNoun(word[..3])
        && !(word.Length > 3 && Terms.IsNoun(word))
        && !Terms.Is(KoreanTerm.NoLooks, word[2..3])
        && !Terms.Is(KoreanTerm.Particle, word[1..3]);

    private static bool IsPlace(ReadOnlySpan<char> name) => Terms.Is(KoreanTerm.Place, name) || Terms.Is(KoreanTerm.WeakPlace, name);

    private static bool IsShape(ReadOnlySpan<char> name)
    {
        var surname = name.Length == 4 ? 2 : 1;
        if (!Terms.Is(KoreanTerm.Surname, name[..surname]))
        {
            return false;
        }

        for (var i = surname; i < name.Length; i++)
        {
            if (!Terms.Is(KoreanTerm.GivenSyllable, name.Slice(i, 1)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A title is glued to the name: <c>장미란씨가</c>.</summary>
    private static bool IsTitled(ReadOnlySpan<char> rest) =>
        Terms.LengthAt(KoreanTerm.Title, rest) is > 0 and var length && Terms.IsEnd(rest[length..]);

    private bool HasAge(int at) => _text.IsMark(at, '(') && at + 1 < _text.Count && _text[at + 1].IsNumber;

    /// <summary>김 장관, 한 전 대표: the title is the next word, or behind the word that says "former".</summary>
    private bool HasTitleNext(int run) =>
        Next(run, out var next)
        && (
            IsTitled(next.In(_text))
            || (Terms.Is(KoreanTerm.Former, next.In(_text)) && Next(run + 1, out var after) && IsTitled(after.In(_text)))
        );

    /// <summary>정성호 법무부 장관, 문재인 전 대통령: at most two words stand between the name and the title.</summary>
    private bool HasTitleBehind(int run)
    {
        for (var between = 0; between <= MostBetween && Next(run + between, out var next); between++)
        {
            var word = next.In(_text);
            if (IsTitled(word) || EndsWithTitle(word))
            {
                return true;
            }

            if (
                !Terms.Is(KoreanTerm.Former, word)
                && !Terms.Is(KoreanTerm.Organization, word)
                && !Terms.Is(KoreanTerm.Place, word)
                && Terms.TailLength(KoreanTerm.OrganizationTail, word) == 0
                && _text.AnyNameAt(next.First).Length == 0
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>법무부장관, 서울시장: the title is the end of the word.</summary>
    private static bool EndsWithTitle(ReadOnlySpan<char> word)
    {
        for (var cut = 0; cut <= 2 && cut < word.Length; cut++)
        {
            if (Terms.IsEnd(word[(word.Length - cut)..]) && Terms.TailLength(KoreanTerm.Title, word[..^cut]) >= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>배우 장동윤: the calling is the word before, without a particle.</summary>
    private bool HasTitleBefore(int run) =>
        run > 0
        && _runs[run - 1].End == _runs[run].First
        && !_text.StartsSentence(_runs[run].First)
        && Terms.TailLength(KoreanTerm.Title, _runs[run - 1].In(_text)) is > 1;

    private bool Next(int run, out HangulRun next)
    {
        next = run + 1 < _runs.Count ? _runs[run + 1] : default;
        return next.Length > 0
            && next.First == _runs[run].End
            && !_text.StartsSentence(next.First)
            && !_text[next.First].Is(TokenShape.LineBefore);
    }
}
