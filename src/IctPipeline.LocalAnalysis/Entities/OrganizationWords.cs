using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What the words behind the head of a Vietnamese body say of how far its name goes.</summary>
/// <param name="first">The token of the head.</param>
internal readonly struct OrganizationWords(AnalyzedText text, int first)
{
    /// <summary>Syllables between the words that say what a firm does and its name.</summary>
    private const int MostFieldWords = 5;

    /// <summary>A head of so many syllables says a firm's form; behind it stands what it does, in few words, and then its name.</summary>
    private const int LongHead = 4;
    private const int FewFieldWords = 2;

    /// <summary>A field of so many syllables is what a body is busy with, not what it does now: <c>phòng, chống thiên tai</c>.</summary>
    private const int LongField = 5;

    /// <summary>Words in small letters before the next capital: <c>Đầu tư phát triển và quản lý hạ tầng giao thông Cửu Long</c>.</summary>
    private const int MostInnerWords = 6;

    public bool StartsGovernment() => text.TriggerAt(first).Is(Triggers.OrganizationHeadCapital);

    public bool StartsPerson(int i) =>
        text.Has(i, TermTraits.VietnameseSurname)
        && text.IsCapitalized(i)
        && text.IsCapitalized(i + 1)
        && !text.StartsSentence(i + 1)
        && text.AnyNameAt(i).Length == 0
        && (text.Has(i + 1, TermTraits.VietnameseGiven) || text.IsCapitalized(i + 2));

    /// <summary>
    /// The capital that names a firm behind what it does: where its words went on, and where its form alone stands before.
    /// </summary>
    /// <param name="end">Token behind what is its name so far.</param>
    /// <param name="capitals">Capitals of its name so far.</param>
    public int FieldsFrom(int at, int end, int capitals, SpanSet spans)
    {
        // Công ty Cổ phần may Thịnh Vượng, Công ty Cổ phần Bánh mứt kẹo Bảo Minh
        var isForm = at - first - capitals >= LongHead && (end == 0 || (capitals == 1 && text[at - 1].Is(TokenShape.Accented)));
        return (end == at || isForm) && Fields(at, spans, isForm) is > 0 and var name && (!isForm || name - at <= FewFieldWords) ? name : 0;
    }

    /// <summary>
    /// "Công ty Cổ phần Xử lý chất thải Thuận Thành": as long as a firm's name has words alone, its small words go on to the capital that
    /// names it. That capital, or 0.
    /// </summary>
    /// <param name="isForm">The head says a legal form: one capital may stand before the small words.</param>
    private int Fields(int at, SpanSet spans, bool isForm)
    {
        if ((text.IsCapitalized(at - 1) && !isForm) || !text.TriggerAt(first).Is(Triggers.OrganizationHead))
        {
            return 0;
        }

        for (var i = at; i < text.Count && i - at <= MostFieldWords && !text.StartsSentence(i) && spans.IsFree(i); i++)
        {
            if (text.IsCapitalized(i))
            {
                return i == at || StartsPerson(i) || text.TriggerAt(i).Is(Triggers.PersonTitle) ? 0 : i;
            }

            if (
                !text[i].IsWord
                || text.Has(i, TermTraits.VietnameseStop | TermTraits.Speech | TermTraits.PlacePreposition)
                || text.TriggerAt(i).Is(Triggers.PersonTitle | Triggers.OrganizationHead)
            )
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"quận 12", "phường 7": no amount and no date.</summary>
    public bool IsNumberedUnit(int number) =>
        TokenNumbers.IsAny(text, number - 1, "quận", "phường")
        && TokenNumbers.Integer(text, number) is > 0 and < 30
        && !text.IsMark(number + 1, '/')
        && text.Lexicon.UnitAt(text.Tokens, number + 1, out _) is null;

    /// <summary>The second syllable of a capitalised word: Y tế, Khoa học.</summary>
    public bool CompletesWord(int at)
    {
        var before = text[at - 1];
        return before.IsCapitalized
            && (
                text.Lexicon.Dictionary.Contains(before.Term, text[at].Term)
                || (text[at].Length > 1 && !text.Has(at, TermTraits.VietnameseStop) && text.ContinuesWord(at))
            );
    }

    /// <summary>A field in small letters that a name ends with: <c>Cục Y tế dự phòng</c>, <c>Bệnh viện Nhi trung ương</c>.</summary>
    public bool Completes(int at, TriggerMatch field) =>
        (TokenNumbers.Is(text, at, "trung") && TokenNumbers.Is(text, at + 1, "ương"))
        || (
            StartsGovernment()
            && text[at - 1].IsWord
            && (field.Length >= LongField || VerbSyllables.NeedObject(text, at) || !VerbSyllables.StartAt(text, at))
        );

    public bool NameGoesOn(int i)
    {
        for (var steps = 0; steps < MostInnerWords && i < text.Count && !text.StartsSentence(i); steps++)
        {
            if (text.IsCapitalized(i))
            {
                return true;
            }

            var inner = text.TriggerAt(i);
            if (!inner.Is(Triggers.OrganizationInner) && !TokenNumbers.Is(text, i, "và"))
            {
                return false;
            }

            i += Math.Max(1, (int)inner.Length);
        }

        return false;
    }

    public bool IsUnitAbbreviation(int i) => TokenNumbers.IsAny(text, i, "TP", "TX", "TT", "Q", "P", "H");

    public bool ListEnds(int i)
    {
        for (var at = i; at < text.Count && at < i + 5 && !text.StartsSentence(at) && !text[at].IsMark; at++)
        {
            if (text.TriggerAt(at).Is(Triggers.OrganizationHeadCapital | Triggers.PersonTitle) || StartsPerson(at))
            {
                return false;
            }

            if (TokenNumbers.Is(text, at, "và"))
            {
                return text.IsCapitalized(at + 1)
                    && text.AnyNameAt(at + 1).Length == 0
                    && !text.TriggerAt(at + 1).Is(Triggers.OrganizationHeadCapital);
            }
        }

        return false;
    }

    /// <summary>"Cục Bảo vệ thực vật - Bộ Nông nghiệp": the body above, told behind a dash.</summary>
    public bool IsBodyApart(int i) =>
        (StartsGovernment() || TokenNumbers.Is(text, i, "bộ"))
        && text[i].Is(TokenShape.SpaceBefore)
        && text.TriggerAt(i).Is(Triggers.OrganizationHead | Triggers.OrganizationHeadCapital);

    /// <summary>The other half of a firm's name behind a dash: <c>Hải Hà - Kotobuki</c>.</summary>
    public bool IsPartner(int i) =>
        text.IsCapitalized(i)
        && !text.StartsSentence(i)
        && !text[i].Is(TokenShape.Accented)
        && text.AnyNameAt(i).Length == 0
        && text.TriggerAt(i).Length == 0;
}
