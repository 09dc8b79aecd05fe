using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Names in Vietnamese text, left to right: whatever starts first keeps its tokens. A title makes a person's name expected; bodies,
/// countries and fields may stand between (<c>Thứ trưởng Y tế Nguyễn Trường Sơn</c>, <c>Tổng thống Hàn Quốc Moon Jae-in</c>).
/// </summary>
internal sealed class VietnameseNames
{
    private readonly AnalyzedText _text;
    private readonly SpanSet _spans;

    /// <summary>The most words of a field or department between a title and its person.</summary>
    private const int MostFieldWords = 6;

    private static readonly string[] Pronouns =
    [
        "ông",
        "bà",
        "anh",
        "chị",
        "em",
        "cô",
        "chú",
        "bác",
        "cụ",
        "cậu",
        "bé",
        "cháu",
        "thầy",
        "dì",
        "mợ",
        "tên",
        "mẹ",
        "bố",
        "vợ",
        "chồng",
    ];

    /// <summary>Departments of a hospital that are called by one syllable.</summary>
    private static readonly string[] Departments = ["nội", "ngoại", "sản", "nhi", "mắt", "dược", "lao", "nhiễm", "khám"];

    /// <summary>The token at which a title lets expect a person, or -1.</summary>
    private int _expected = -1;
    private int _fieldWords;

    /// <summary>Whether the title is a pronoun: <c>chị Nga</c> is a person, <c>Tổng thống Nga</c> is not.</summary>
    private bool _isPronoun;

    private VietnameseNames(AnalyzedText text, SpanSet spans) => (_text, _spans) = (text, spans);

    public static void Scan(AnalyzedText text, SpanSet spans) => new VietnameseNames(text, spans).Run();

    private void Run()
    {
        for (var i = 0; i < _text.Count; )
        {
            if (_spans.At(i) is { } earlier)
            {
                i = earlier.End;
                continue;
            }

            if (_text.StartsSentence(i))
            {
                _expected = -1;
            }

            if (Find(i) is { } span && _spans.TryAdd(span))
            {
                if (_expected == i && span.Category is EntityCategories.Organization or EntityCategories.Location)
                {
                    _expected = span.End;
                }

                i = span.End;
                continue;
            }

            i += Step(i);
        }
    }

    /// <summary>How far to go where nothing starts: over a title, which makes a name expected, and over what may follow it.</summary>
    private int Step(int i)
    {
        var trigger = _text.TriggerAt(i);
        if (trigger.Is(Triggers.PersonTitle) && !IsPartOfWord(i))
        {
            if (trigger.Length > 1 && _text.IsCapitalized(i + trigger.Length - 1) && _text.AnyNameAt(i + trigger.Length - 1).Length > 1)
            {
                // ông chủ Nhà Trắng: "chủ nhà" is none here.
                return trigger.Length - 1;
            }

            (_expected, _fieldWords, _isPronoun) = (i + trigger.Length, 0, trigger.Length == 1 && TokenNumbers.IsAny(_text, i, Pronouns));
            return trigger.Length;
        }

        if (_expected != i)
        {
            // The words of a head that names nothing start no name: "Thảo Cầm Viên" has a family name inside, "tàu sân bay" an airport.
            return trigger.Length > 1 && trigger.Is(Triggers.PlaceHead | Triggers.ProductHead) ? trigger.Length : 1;
        }

        var length = _text.IsMark(i, '.') && i > 0 && _text[i - 1].Length <= 4 ? 1 : FieldWord(i, trigger);
        _expected = length > 0 ? i + length : -1;
        return Math.Max(1, length);
    }

    /// <summary>Thứ trưởng Y tế, Trưởng khoa Hồi sức tích cực: the word's length, or 0 where it is no field.</summary>
    private int FieldWord(int i, TriggerMatch trigger)
    {
        // Chủ tịch HĐTV, Giám đốc TT&TT
        if (ForeignTerms.IsAbbreviation(_text, i) || ForeignTerms.IsBrand(_text, i))
        {
            return 1;
        }

        // Trưởng khoa Nội Nguyễn Thế Vinh
        var isFirst = _fieldWords == 0;
        if (isFirst && IsDepartment(i))
        {
            _fieldWords++;
            return 1;
        }

        if (
            _fieldWords++ >= MostFieldWords
            || !_text[i].IsWord
            || _text.StartsSentence(i)
            || _text.IsCapitalized(i) != isFirst
            || _text.Has(i, TermTraits.VietnameseStop | TermTraits.Speech)
        )
        {
            return 0;
        }

        return trigger.Is(Triggers.OrganizationInner) ? trigger.Length
            : _text.ContinuesWord(i + 1) ? 2
            : 0;
    }

    /// <summary>The second syllable of a word says nothing: yêu cầu, môi trường.</summary>
    private bool IsPartOfWord(int i) =>
        !_text.IsCapitalized(i) && _text.ContinuesWord(i) && !StartsStreet(i) && _text.AnyNameAt(i) is not { Length: > 1, Weak: false };

    /// <summary>"từ đường Lê Lợi", "tuyến đường Lê Lợi": a preposition and a street, though the dictionary has the two as a word.</summary>
    private bool StartsStreet(int i) =>
        TokenNumbers.IsAny(_text, i, "đường", "phố", "ngõ")
        && _text.IsCapitalized(i + 1)
        && !_text.StartsSentence(i + 1)
        && (
            _text.Has(i - 1, TermTraits.PlacePreposition | TermTraits.VietnameseStop)
            || TokenNumbers.IsAny(_text, i - 1, "tuyến", "đoạn", "trục", "cung")
        );

    private bool IsDepartment(int i) => TokenNumbers.Is(_text, i - 1, "khoa") && TokenNumbers.IsAny(_text, i, Departments);

    private EntitySpan? Find(int i)
    {
        var isExpected = _expected == i;
        if (isExpected && IsDepartment(i))
        {
            return null;
        }

        if (Photographer(i) is { } photographer)
        {
            return photographer;
        }

        if (
            isExpected
            && _text.IsCapitalized(i)
            && VietnamesePersons.Titled(_text, _spans, i, _isPronoun) is { } titled
            && !(titled.Length == 1 && ForeignTerms.IsAbbreviation(_text, i - 1) && !_text.TriggerAt(i - 1).Is(Triggers.PersonTitle))
        )
        {
            return titled;
        }

        if (IsPartOfWord(i))
        {
            return VietnamesePlaces.Known(_text, _spans, i, isExpected);
        }

        if (VietnamesePersons.Known(_text, i) is { } person)
        {
            return person;
        }

        var trigger = _text.TriggerAt(i);
        if (trigger.Is(Triggers.EventHead) && EventScanner.Find(_text, _spans, i) is { } meeting)
        {
            return meeting;
        }

        if (VietnameseOrganizations.Find(_text, _spans, i, isExpected) is { } body)
        {
            return body;
        }

        if (trigger.Is(Triggers.PlaceHead) && VietnamesePlaces.Headed(_text, _spans, i) is { } headed)
        {
            return headed;
        }

        if ((VietnamesePlaces.Known(_text, _spans, i, isExpected) ?? VietnamesePlaces.Numbered(_text, i)) is { } place)
        {
            return place;
        }

        if (ProductScanner.Known(_text, _spans, i) is { Category: EntityCategories.Product } product)
        {
            return product;
        }

        return _text.IsCapitalized(i) && !trigger.Is(Triggers.PersonTitle) ? VietnamesePersons.Untitled(_text, _spans, i) : null;
    }

    /// <summary>Ảnh: LÊ PHAN. Two or three syllables in capitals that end the line and that no body is called by.</summary>
    private EntitySpan? Photographer(int i)
    {
        if (!_text.IsMark(i - 1, ':') || !TokenNumbers.Is(_text, i - 2, "ảnh") || !_text[i].Is(TokenShape.AllUpper) || _text[i].Length < 2)
        {
            return null;
        }

        var end = i;
        while (end < _text.Count && !_text.StartsSentence(end) && _text[end].IsWord && _text[end].Is(TokenShape.AllUpper))
        {
            end++;
        }

        var isName =
            end - i is 2 or 3
            && !_text.TriggerAt(i).Is(Triggers.OrganizationHead | Triggers.OrganizationHeadCapital)
            && !_text.IsBody(_text.AnyNameAt(i))
            && (end >= _text.Count || _text.StartsSentence(end) || _text[end].IsMark);
        return isName ? new EntitySpan(i, end, EntityCategories.Person, EntityWeights.ShortPerson) : null;
    }
}
