using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Walks from the head of a Vietnamese body to the end of its name.</summary>
internal struct OrganizationWalk(AnalyzedText text, SpanSet spans, int first, int nameStart, bool isTitled)
{
    /// <summary>No name of a body has more tokens; longer ones are two names.</summary>
    private const int LongestName = 18;

    /// <summary>Syllables between the words that say what a firm does and its name.</summary>
    private const int MostFieldWords = 5;

    private int _at = nameStart;
    private int _end;
    private int _capitals;
    private bool _smallAllowed;

    /// <summary>The token after the name, or 0 where no name follows the head.</summary>
    public int Run()
    {
        while (_at < text.Count && _at - first < LongestName && !text.StartsSentence(_at) && spans.IsFree(_at) && Step()) { }
        return _capitals > 0 ? _end : 0;
    }

    private bool Step()
    {
        var token = text[_at];
        if (token.IsMark)
        {
            return Mark();
        }

        if (token.IsNumber)
        {
            if (DatedNames.EndAt(text, _at) is > 0 and var day)
            {
                return Accept(day - _at, capital: true);
            }

            // Trường THPT số 1, Bệnh viện 108, Bệnh viện Nhi đồng 1
            return token.Length <= 3
                && !text.IsMark(_at + 1, '/')
                && !text.IsMark(_at + 1, '%')
                && text.Lexicon.UnitAt(text.Tokens, _at + 1, out _) is null
                && Accept(1, capital: true);
        }

        if (_capitals == 0 && StartsGovernment() && text.CapitalIsForced(first) && StartsPerson(_at))
        {
            // "Vụ Lã Thị Hà": a case at the start of a sentence, not a department.
            return false;
        }

        if (
            _capitals > 0
            && text.TriggerAt(_at).Is(Triggers.OrganizationHead | Triggers.OrganizationHeadCapital)
            && text.IsCapitalized(_at)
            && !TokenNumbers.Is(text, _at - 1, "và")
            && text[_at - 1].Is(TokenShape.AllUpper)
        )
        {
            return false;
        }

        var name = text.AnyNameAt(_at);
        if (name.Length > 0 && text.Lexicon[name.Entry].Category == EntityCategories.Location && IsWhole(name))
        {
            return Place(name.Length);
        }

        if (token.IsCapitalized || token.Is(TokenShape.InnerUpper | TokenShape.HasDigit))
        {
            return Capital(name);
        }

        return Small();
    }

    /// <summary>Mỹ in "Mỹ Đình" is not the country.</summary>
    private readonly bool IsWhole(NameMatch name) =>
        !name.Weak || !text.IsCapitalized(_at + name.Length) || StartsPerson(_at + name.Length);

    private bool Place(int length)
    {
        Accept(length, capital: true);
        if (
            text.IsHyphen(_at)
            && text.AnyNameAt(_at + 1) is { Length: > 0 } next
            && text.Lexicon[next.Entry].Category == EntityCategories.Location
        )
        {
            _at++;
            Accept(next.Length, capital: true);
        }

        // Ngân hàng TMCP Sài Gòn Thương Tín
        return text.IsCapitalized(_at)
            && !text.StartsSentence(_at)
            && !StartsGovernment()
            && !StartsPerson(_at)
            && text.TriggerAt(_at).Length == 0
            && text.AnyNameAt(_at).Length == 0;
    }

    private bool Capital(NameMatch name)
    {
        if (
            (_capitals > 0 || (isTitled && StartsGovernment()))
            && StartsPerson(_at)
            && (isTitled || StartsGovernment() || text[_at - 1].IsNumber)
        )
        {
            return false;
        }

        if (name.Length > 0)
        {
            _smallAllowed = false;
            return Accept(name.Length, capital: true);
        }

        if (
            text.TriggerAt(_at) is { Length: > 1 } field
            && field.Is(Triggers.OrganizationInner)
            && !text.IsCapitalized(_at + field.Length - 1)
        )
        {
            // Tai mũi họng, Xuất nhập khẩu
            _smallAllowed = false;
            return Accept(field.Length, capital: true);
        }

        var token = text[_at];
        _smallAllowed = token.Is(TokenShape.Accented) || !token.Is(TokenShape.AllUpper | TokenShape.InnerUpper | TokenShape.HasDigit);
        Accept(1, capital: true);
        if (
            text.IsMark(_at, '.')
            && !text[_at].Is(TokenShape.SpaceBefore)
            && _at + 1 < text.Count
            && text.Has(_at + 1, TermTraits.LegalForm)
        )
        {
            Accept(2, capital: true);
        }

        return true;
    }

    private readonly bool StartsGovernment() => text.TriggerAt(first).Is(Triggers.OrganizationHeadCapital);

    private readonly bool StartsPerson(int i) =>
        text.Has(i, TermTraits.VietnameseSurname)
        && text.IsCapitalized(i)
        && text.IsCapitalized(i + 1)
        && !text.StartsSentence(i + 1)
        && text.AnyNameAt(i).Length == 0
        && (text.Has(i + 1, TermTraits.VietnameseGiven) || text.IsCapitalized(i + 2));

    private bool Small()
    {
        if (TokenNumbers.IsAny(text, _at, "và", "về"))
        {
            return Connects();
        }

        var inner = text.TriggerAt(_at);
        if (inner.Is(Triggers.PlaceHead) && IsNumberedUnit(_at + inner.Length))
        {
            // Công an quận 12
            Accept(inner.Length + 1, capital: true);
            return false;
        }

        if (inner.Is(Triggers.OrganizationInner))
        {
            // Only if a capital or another such word comes: "Công ty A đầu tư vào" is not a name with "đầu tư".
            if (NameGoesOn(_at + inner.Length))
            {
                return Accept(inner.Length, capital: false);
            }

            // Cục Y tế dự phòng, but "Bộ Y tế thông tin" says something.
            return _capitals > 0 && StartsGovernment() && !VerbSyllables.StartAt(text, _at) && text[_at - 1].IsWord
                ? Accept(inner.Length, capital: false, completes: true)
                : _smallAllowed && CompletesWord() && Accept(1, capital: false, completes: true);
        }

        if (_smallAllowed && CompletesWord())
        {
            return Accept(1, capital: false, completes: true);
        }

        if (Fields() is > 0 and var name)
        {
            _at = name;
            return true;
        }

        return false;
    }

    /// <summary>
    /// "Công ty Cổ phần Xử lý chất thải Thuận Thành": as long as a firm's name has words alone, its small words go on to the capital that
    /// names it. That capital, or 0.
    /// </summary>
    private readonly int Fields()
    {
        if (_end != _at || text.IsCapitalized(_at - 1) || !text.TriggerAt(first).Is(Triggers.OrganizationHead))
        {
            return 0;
        }

        for (var i = _at; i < text.Count && i - _at <= MostFieldWords && !text.StartsSentence(i) && spans.IsFree(i); i++)
        {
            if (text.IsCapitalized(i))
            {
                return i == _at || StartsPerson(i) || text.TriggerAt(i).Is(Triggers.PersonTitle) ? 0 : i;
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
    private readonly bool IsNumberedUnit(int number) =>
        TokenNumbers.IsAny(text, number - 1, "quận", "phường")
        && TokenNumbers.Integer(text, number) is > 0 and < 30
        && !text.IsMark(number + 1, '/')
        && text.Lexicon.UnitAt(text.Tokens, number + 1, out _) is null;

    /// <summary>The second syllable of a capitalised word: Y tế, Khoa học.</summary>
    private readonly bool CompletesWord()
    {
        var before = text[_at - 1];
        return before.IsCapitalized
            && (
                text.Lexicon.Dictionary.Contains(before.Term, text[_at].Term)
                || (text[_at].Length > 1 && !text.Has(_at, TermTraits.VietnameseStop) && text.ContinuesWord(_at))
            );
    }

    private bool Connects()
    {
        var next = _at + 1;
        var goesOn =
            next < text.Count
            && !text.StartsSentence(next)
            && (text.IsCapitalized(next) || text.TriggerAt(next).Is(Triggers.OrganizationInner));
        var isNewBody =
            text.TriggerAt(next).Is(Triggers.OrganizationHeadCapital | Triggers.OrganizationHead | Triggers.PersonTitle)
            || text.NameAt(next).Length > 0
            || StartsPerson(next);
        if (
            !goesOn
            || isNewBody
            || text[_at - 1].Is(TokenShape.InnerUpper)
            || (!StartsGovernment() && !text[_at - 1].Is(TokenShape.Accented) && text.IsCapitalized(_at - 1))
        )
        {
            return false;
        }

        _at++;
        return true;
    }

    private readonly bool NameGoesOn(int i)
    {
        for (var steps = 0; steps < 4 && i < text.Count && !text.StartsSentence(i); steps++)
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

    private bool Mark()
    {
        var next = _at + 1;
        var isCapital = text.IsCapitalized(next) && !text.StartsSentence(next);
        if (text.IsMark(_at, '.') && isCapital && IsUnitAbbreviation(_at - 1))
        {
            // Công an TP. Hà Tĩnh
            _at++;
            return true;
        }

        // … dịch Covid-19
        if (
            text.IsHyphen(_at)
            && _capitals > 0
            && next < text.Count
            && text[next].IsNumber
            && text[_at - 1].Is(TokenShape.InitialUpper)
            && !text[next].Is(TokenShape.SpaceBefore)
        )
        {
            return Accept(2, capital: true);
        }

        if (text.IsHyphen(_at) && isCapital && _capitals > 0 && !(TokenNumbers.Is(text, next, "ảnh") && text.IsMark(next + 1, ':')))
        {
            _at++;
            return true;
        }

        if (text.IsMark(_at, '&') && isCapital)
        {
            _at++;
            return true;
        }

        // Bộ Khoa học, CNTT và Truyền thông: a list inside a name has its "và" close by.
        if (text.IsMark(_at, ',') && isCapital && StartsGovernment() && ListEnds(next))
        {
            _at++;
            return true;
        }

        return false;
    }

    private readonly bool IsUnitAbbreviation(int i) => TokenNumbers.IsAny(text, i, "TP", "TX", "TT", "Q", "P", "H");

    private readonly bool ListEnds(int i)
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

    private bool Accept(int length, bool capital, bool completes = false)
    {
        _at += length;
        if (capital || completes)
        {
            _end = _at;
        }

        _capitals += capital ? 1 : 0;
        return true;
    }
}
